/** Command line to answers and run flags. Strict: what is not known is an error, with what was probably meant. */
import { parseArgs } from 'node:util';
import { ProdgradeError } from '../../errors.js';
import type { Answers } from '../types.js';
import { fieldNames, fields } from './fields.js';
import type { Source } from './resolve.js';
import { type RunFlag, type RunFlagName, runFlags } from './run-flags.js';
import { suggest } from './suggest.js';

export interface CommandLine {
  readonly positionals: readonly string[];
  readonly answers: Source;
  readonly run: Partial<Readonly<Record<RunFlagName, boolean>>>;
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** What `parseArgs` of node:util needs to know of our flags. */
export function parseArgsOptions(): Options {
  const answers = fieldNames.map(
    (name) =>
      [
        name,
        { type: fields[name].kind === 'switch' ? 'boolean' : 'string', multiple: fields[name].kind === 'list' },
      ] as const,
  );
  const run = Object.entries(runFlags as Readonly<Record<string, RunFlag>>).map(
    ([name, { short }]) => [name, { type: 'boolean', ...(short ? { short } : {}) }] as const,
  );
  return Object.fromEntries<Options[string]>([...answers, ...run]);
}

/** Every flag as it can be typed. */
export function flagNames(): readonly string[] {
  const negative = [
    ...fieldNames.filter((name) => fields[name].kind === 'switch'),
    ...runNames().filter((name) => 'negative' in runFlags[name]),
  ];
  return [
    ...fieldNames.map((name) => `--${name}`),
    ...runNames().map((name) => `--${name}`),
    ...negative.map((name) => `--no-${name}`),
  ];
}

/** Reads the arguments of one command. A literal `--`, which some package managers leave in, counts for nothing. */
export function readFlags(argv: readonly string[]): CommandLine {
  const { tokens } = parseArgs({
    args: argv.filter((word) => word !== '--'),
    options: parseArgsOptions(),
    strict: false,
    allowPositionals: true,
    allowNegative: true,
    tokens: true,
  });
  const known = flagNames();
  const positionals: string[] = [];
  const values = new Map<string, string | boolean | readonly string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const value = readOption(token, known);
    const before = values.get(token.name);
    if (Array.isArray(before) || fields[token.name as keyof Answers]?.kind === 'list')
      values.set(token.name, [...((before as string[] | undefined) ?? []), String(value)]);
    else if (before !== undefined && before !== value)
      throw new ProdgradeError(`${token.rawName} is given twice, with different values.`, 'Give it once.');
    else values.set(token.name, value);
  }
  return {
    positionals,
    answers: sourceOf(values),
    run: Object.fromEntries(
      runNames().flatMap((name) => (values.has(name) ? [[name, values.get(name) === true]] : [])),
    ),
  };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readOption({ name, rawName, value, inlineValue }: OptionToken, known: readonly string[]): string | boolean {
  if (!known.includes(rawName) && !(rawName.length === 2 && name in runFlags)) {
    const meant = suggest(rawName, known);
    throw new ProdgradeError(
      `${rawName} is no flag of this command.`,
      meant ? `Did you mean ${meant}?` : 'See --help for all of them.',
    );
  }
  if (fields[name as keyof Answers] === undefined || fields[name as keyof Answers].kind === 'switch') {
    if (value !== undefined)
      throw new ProdgradeError(
        `${rawName}=${value}: this flag takes no value.`,
        `Write ${known.includes(`--no-${name}`) ? `--${name} or --no-${name}` : `--${name}`}.`,
      );
    return !rawName.startsWith('--no-');
  }
  // A value that starts with one hyphen may be a mistyped domain, which has words of its own.
  if (value === undefined || (!inlineValue && value.startsWith('--')))
    throw new ProdgradeError(
      `${rawName} lacks its value.`,
      `Write ${rawName} ${fields[name as keyof Answers].placeholder}, like ${rawName} ${fields[name as keyof Answers].example}.`,
    );
  return value;
}

function runNames(): readonly RunFlagName[] {
  return Object.keys(runFlags) as RunFlagName[];
}

function sourceOf(values: ReadonlyMap<string, unknown>): Source {
  return Object.fromEntries(
    fieldNames.flatMap((name) =>
      values.has(name)
        ? [[name, { value: values.get(name), place: values.get(name) === false ? `--no-${name}` : `--${name}` }]]
        : [],
    ),
  );
}
