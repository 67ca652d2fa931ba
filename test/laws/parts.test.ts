/** A part is text: it names values, and says by markers what depends on another control. It has no code. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partFiles } from '../../src/catalogue/sources.js';
import { controls, root } from '../support/catalogue.js';

const parts = controls.flatMap(({ id }) =>
  Object.values(partFiles)
    .map((file) => `controls/${id}/${file}`)
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
);

/** Strings within a tag: they are text that may hold anything. */
const STRINGS = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`/g;
const CODE =
  /[?!]|&&|\|\||=>|\bit\.(?:on|off|controls|answers)\b|\b(?:if|for|while|const|let|function|map|filter|find|some)\b/;

function codeIn(text: string): readonly string[] {
  const tags = [...text.matchAll(/<%([-_=]?)([\s\S]*?)[-_]?%>/g)];
  return tags
    .filter(([, sign, code]) => (sign !== '=' && sign !== '-') || CODE.test(code!.replaceAll(STRINGS, "''")))
    .map(([tag]) => tag);
}

describe('parts', () => {
  it('are found', () => {
    expect(parts.length).toBeGreaterThan(120);
  });

  it.each(parts)('$path only names values', ({ text }) => {
    expect(codeIn(text)).toEqual([]);
  });

  it.each([
    '<%_ if (it.www) { _%>',
    '<% const x = 1; %>',
    "<%- it.on('waf') ? 'a' : 'b' %>",
    '<%= it.hosts.map((host) => host) %>',
    '<%- !it.www %>',
  ])('the law sees the code in %s', (text) => {
    expect(codeIn(text)).toEqual([text]);
  });
});
