import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrapWords } from './wrap.js';

it('breaks between words, keeps the indent, and leaves long words whole', () => {
  expect(wrapWords('one two three', 8)).toEqual(['one two', 'three']);
  expect(wrapWords('  one two three', 8, '  ')).toEqual(['  one', '    two', '    three']);
  expect(wrapWords('a\nb c', 1)).toEqual(['a', 'b', 'c']);
  expect(wrapWords('see https://example.com/a-long-path now', 10)).toEqual([
    'see',
    'https://example.com/a-long-path',
    'now',
  ]);
  expect(wrapWords('name    text', 40)).toEqual(['name    text']);
  expect(wrapWords('', 10)).toEqual(['']);
});

it('loses nothing and is never wider than its longest word', () => {
  const text = fc
    .array(fc.stringMatching(/^[a-z.]{1,12}$/), { minLength: 1, maxLength: 20 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, fc.integer({ min: 12, max: 100 }), (words, width) => {
      const lines = wrapWords(words, width);
      expect(lines.join(' ')).toBe(words);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    }),
  );
});
