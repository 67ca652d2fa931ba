import { createRequire } from 'node:module';
import { getDomain, getPublicSuffix } from 'tldts-icann';
import { describe, expect, it } from 'vitest';
import { makeLookup } from '../../src/catalogue/suffixes.js';
import { groupedList } from './suffix-list.js';

const list = groupedList(createRequire(import.meta.url)('tldts-icann/dist/cjs/src/data/trie.js'));
const lookup = makeLookup(list);
const rules = list
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('//'))
  .flatMap((line) => {
    const [name, labels] = line.split(': ');
    return labels!.split(' ').map((label) => `${label}.${name}`);
  });

describe('the public suffix list as text', () => {
  it('has every registry', () => {
    expect(rules.length).toBeGreaterThan(5000);
    expect(rules).toEqual(expect.arrayContaining(['co.uk', 'xn--55qx5d.cn', '*.ck', '!www.ck', '!city.kobe.jp']));
  });

  it('answers for names at, below and above a rule as the package does', () => {
    // Every fifth plain rule, and all of the others.
    const asked = rules.filter((rule, at) => /^[!*]/.test(rule) || at % 5 === 0);
    const names = asked.flatMap((rule) => {
      const name = rule.replace(/^!/, '').replace(/^\*/, 'any');
      return [name, `a.${name}`, `b.a.${name}`, name.slice(name.indexOf('.') + 1)];
    });
    const others = ['unknown-top', 'a.unknown-top', 'com.unknown-top', 'localhost', 'xn--a.xn--b'];
    const options = { validateHostname: false };
    const different = [...names, ...others].filter(
      (name) =>
        lookup.getPublicSuffix(name) !== getPublicSuffix(name, options) ||
        lookup.getDomain(name) !== getDomain(name, options),
    );
    expect(different).toEqual([]);
  });

  it('counts private suffixes only when asked', () => {
    const both = makeLookup(list.replace(/(BEGIN PRIVATE DOMAINS===\n)/, '$1io: github\n'));
    expect(both.getPublicSuffix('a.github.io')).toBe('io');
    expect(both.getPublicSuffix('a.github.io', { allowPrivateDomains: true })).toBe('github.io');
  });
});
