import { expect, it } from 'vitest';
import { flagNames } from '../../core/answers/flags.js';
import { createHelp } from './help.js';

it('names every flag in the help, in at most 100 columns', () => {
  const help = createHelp('1.2.3');
  for (const flag of flagNames()) expect(help).toContain(flag);
  const tooLong = help.split('\n').filter((line) => line.length > 100);
  expect(tooLong).toEqual([]);
});
