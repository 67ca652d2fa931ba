import { describe, expect, it } from 'vitest';
import { escapes } from './escape.js';

const hostile = 'a "q" \\ ${x} %{if} `cmd` \'s\' | <b>\n# new\u2028line é';

describe('escapes', () => {
  it.each(['tf', 'yml', 'json', 'md', 'html', 'sh', 'ts'] as const)('keeps a value on one line in .%s', (extension) => {
    expect(escapes[extension](hostile)).not.toMatch(/[\n\u2028]/);
  });

  it('stops HCL templates', () => {
    expect(escapes.tf('${x} %{y} $z')).toBe('$${x} %%{y} $z');
  });

  it('gives a YAML and JSON string back unchanged', () => {
    expect(JSON.parse(`"${escapes.yml(hostile)}"`)).toBe(hostile);
  });

  it('ends no JavaScript literal', () => {
    const text = escapes.ts(hostile);
    for (const quote of ['"', "'", '`']) expect(new Function(`return ${quote}${text}${quote}`)()).toBe(hostile);
  });

  it('leaves no live markup in HTML and Markdown', () => {
    expect(escapes.html('<b a="1">&')).toBe('&lt;b a=&quot;1&quot;&gt;&amp;');
    expect(escapes.md('| <b> [x](y) *z* `c`')).toBe('\\| &lt;b> \\[x\\](y) \\*z\\* \\`c\\`');
  });

  it('cannot leave single quotes of a shell', () => {
    expect(escapes.sh("it's")).toBe("it'\\''s");
  });
});
