import { describe, expect, it } from 'vitest';
import { argumentsOfCreate } from './verbs.js';

describe('argumentsOfCreate', () => {
  it.each<[string, string[], string[]]>([
    ['create-prodgrade', ['my-site', '--yes'], ['my-site', '--yes']],
    ['create-prodgrade', ['create', 'my-site'], ['my-site']],
    ['create-prodgrade', [], []],
    ['prodgrade', ['--domain', 'example.com'], ['--domain', 'example.com']],
    ['prodgrade', ['create', 'upgrade'], ['upgrade']],
    ['/usr/lib/dist/cli.cjs', ['my-site'], ['my-site']],
  ])('%s %j', (program, argv, rest) => {
    expect(argumentsOfCreate(argv, program)).toEqual(rest);
  });

  it.each<[string, string, RegExp]>([
    ['prodgrade', 'upgrade', /"upgrade" is not part of this version yet/],
    ['create-prodgrade', 'verify', /"verify" is not part of this version yet/],
    ['/usr/bin/prodgrade', 'upgrde', /"upgrde" is no command/],
    ['C:/npm/prodgrade.cmd', 'my-site', /"my-site" is no command/],
  ])('%s %s is refused', (program, word, message) => {
    expect(() => argumentsOfCreate([word], program)).toThrow(message);
  });
});
