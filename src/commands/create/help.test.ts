import { describe, expect, it } from 'vitest';
import { flagNames } from '../../core/answers/flags.js';
import { verbs } from '../verbs.js';
import { createHelp } from './help.js';

it('names every flag in the help', () => {
  const help = createHelp('1.2.3', 80);
  for (const flag of flagNames()) expect(help).toContain(flag);
});

describe.each([60, 80, 100, 200])('at %i columns', (width) => {
  it.each(verbs.map((verb) => [verb.name, verb] as const))(
    'the help of %s fits, breaks between words, and ends sentences once',
    (_name, verb) => {
      const help = verb.help('1.2.3', width);
      expect(help.split('\n').filter((line) => line.length > Math.min(width, 100))).toEqual([]);
      expect(help).not.toMatch(/\.\./);
      const words = (text: string) => text.split(/\s+/).join(' ');
      expect(words(help)).toBe(words(verb.help('1.2.3', 100)));
    },
  );
});
