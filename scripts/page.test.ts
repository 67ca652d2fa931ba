import { describe, expect, it } from 'vitest';
import { packagePage } from './page.js';

describe('packagePage', () => {
  it('leaves out what leads nowhere without the repository, and keeps the words', () => {
    expect(packagePage('[![alt](docs/a.png)](examples/a.html)\n\nSee [`docs`](docs/a.md) and [b](./b#c).\n')).toBe(
      'See `docs` and b.\n',
    );
    expect(packagePage('| [one](./controls/one/README.md), [two](two) |')).toBe('| one, two |');
  });

  it('keeps links to other sites and to headings of the page', () => {
    const kept = 'See [npm](https://www.npmjs.com) and [the command](#the-command).\n';
    expect(packagePage(kept)).toBe(kept);
  });

  it('leaves out the marks of generated blocks', () => {
    expect(packagePage('a\n<!-- generated: help -->\nb\n<!-- end -->\nc')).toBe('a\nb\nc');
  });
});
