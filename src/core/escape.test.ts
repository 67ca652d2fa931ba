import { describe, expect, it } from 'vitest';
import { escapeFor } from './escape.js';

const hostile = 'a "q" \\ ${x} %{if} `cmd` \'s\' | <b>\n# new\u2028line é';

describe('escapeFor', () => {
  it.each(['tf', 'yml', 'json', 'md', 'html', 'sh', 'ts'])('keeps a value on one line in .%s', (extension) => {
    expect(escapeFor(`f.${extension}`)(hostile)).not.toMatch(/[\n\u2028]/);
  });

  it('stops HCL templates', () => {
    expect(escapeFor('a.tf')('${x} %{y} $z')).toBe('$${x} %%{y} $z');
  });

  it('gives a YAML and JSON string back unchanged', () => {
    expect(JSON.parse(`"${escapeFor('a.yml')(hostile)}"`)).toBe(hostile);
  });

  it('ends no JavaScript literal', () => {
    const text = escapeFor('a.ts')(hostile);
    for (const quote of ['"', "'", '`']) expect(new Function(`return ${quote}${text}${quote}`)()).toBe(hostile);
  });

  it('leaves no live markup in HTML and Markdown', () => {
    expect(escapeFor('a.html')('<b a="1">&')).toBe('&lt;b a=&quot;1&quot;&gt;&amp;');
    expect(escapeFor('a.md')('| <b> [x](y) *z* `c`')).toBe('\\| &lt;b> \\[x\\](y) \\*z\\* \\`c\\`');
  });

  it('cannot leave single quotes of a shell', () => {
    expect(escapeFor('a.sh')("it's")).toBe("it'\\''s");
  });

  it('refuses a file type it does not know', () => {
    expect(() => escapeFor('a.bin')('x')).toThrow('a.bin: no escape function');
  });
});
