import { describe, expect, it } from 'vitest';
import { tinyLibrary } from '../../../test/support/world.js';
import { ProdgradeError } from '../../errors.js';
import { regions } from '../aws/regions.js';
import type { Answers } from '../types.js';
import { answerContext } from './context.js';
import { fieldNames, fields } from './fields.js';
import { parseArgsOptions, readFlags } from './flags.js';
import { answersJsonSchema } from './json-schema.js';
import { completeAnswers, readSources } from './resolve.js';

const context = answerContext(tinyLibrary);

function answersOf(...argv: string[]): Answers {
  return completeAnswers(readSources([readFlags(argv).answers], context), context);
}

function errorOf(attempt: () => unknown): ProdgradeError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof ProdgradeError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('flags', () => {
  it.each([
    [['--teir', 'strict'], '--teir is not a flag of this command.', 'Did you mean --tier?'],
    [['--frobnicate'], '--frobnicate is not a flag of this command.', 'See --help for all of them.'],
    [['--no-domain'], '--no-domain is not a flag of this command.', 'Did you mean --domain?'],
    [['-x'], '-x is not a flag of this command.', 'See --help for all of them.'],
    [['--domain'], '--domain needs a value.', 'Write --domain <fqdn>, like --domain example.com.'],
    [['--domain', '--tier'], '--domain needs a value.', 'Write --domain <fqdn>, like --domain example.com.'],
    [['--www=yes'], '--www=yes: this flag takes no value.', 'Write --www or --no-www.'],
    [['--json=1'], '--json=1: this flag takes no value.', 'Write --json.'],
    [['--tier', 'strict', '--tier=baseline'], '--tier is given twice, with different values.', 'Give it once.'],
    [['--www', '--no-www'], '--no-www is given twice, with different values.', 'Give it once.'],
  ])('%j: %s', (argv, message, next) => {
    const error = errorOf(() => readFlags(argv));
    expect([error.message, error.next]).toEqual([message, next]);
  });

  it('reads answers, run flags and the folder, and drops a literal --', () => {
    const line = readFlags([
      'site',
      '--',
      '--domain=example.com',
      '--no-www',
      '--waive',
      'a=b=c',
      '--waive=d=e',
      '-y',
      '--no-git',
    ]);
    expect(line.positionals).toEqual(['site']);
    expect(line.answers).toEqual({
      domain: { value: 'example.com', place: '--domain' },
      www: { value: false, place: '--no-www' },
      waive: { value: ['a=b=c', 'd=e'], place: '--waive' },
    });
    expect(line.run).toEqual({ yes: true, git: false });
  });

  it('leaves a name with a bad hyphen to the words about domains', () => {
    expect(errorOf(() => answersOf('--domain', '-a.example.com')).message).toMatch(/hyphen at the start/);
  });
});

describe('everything derived from the fields', () => {
  it('gives parseArgs an option for every answer', () => {
    const options = parseArgsOptions();
    for (const name of fieldNames)
      expect(options[name]).toEqual({
        type: fields[name].kind === 'switch' ? 'boolean' : 'string',
        multiple: fields[name].kind === 'list',
      });
  });

  it('gives a JSON Schema whose patterns take every example and normalised value', () => {
    const { properties } = answersJsonSchema() as {
      properties: Record<string, { pattern?: string; enum?: readonly unknown[] }>;
    };
    expect(Object.keys(properties)).toEqual(fieldNames);
    for (const name of fieldNames) {
      const { pattern } = properties[name]!;
      if (pattern) expect(fields[name].example).toMatch(new RegExp(pattern));
    }
    expect(properties.region!.enum).toEqual(regions);
    for (const domain of ['xn--bcher-kva.de', 'a.b-c.co.uk'])
      expect(domain).toMatch(new RegExp(properties.domain!.pattern!));
    for (const domain of ['example', '-a.com', 'a_b.com', `${'a'.repeat(64)}.com`])
      expect(domain).not.toMatch(new RegExp(properties.domain!.pattern!));
  });

  it('has an example that passes the check of its own field', () => {
    for (const name of fieldNames) {
      const example = { [name]: { value: fields[name].example, place: '' } };
      expect(() => readSources([example], context), name).not.toThrow();
    }
  });
});
