/** Command line to answers and run flags. Strict: an unknown flag is an error, with what was probably meant. */
import { parseArgs } from 'node:util';
import { ProdgradeError } from '../../errors.js';
import type { Answers } from '../types.js';
import { fieldNames, fields } from './fields.js';
import type { Source } from './resolve.js';
import { type RunFlag, type RunFlagName, type RunValues, runFlags } from './run-flags.js';
import { didYouMean, suggest } from './suggest.js';

export interface CommandLine {
  readonly positionals: readonly string[];
  readonly answers: Source;
  readonly run: RunValues;
}

/** The flags of one command. */
export interface FlagSet {
  readonly answers: readonly (keyof Answers)[];
  readonly run: readonly RunFlagName[];
}

export const createFlags: FlagSet = {
  answers: fieldNames,
  run: ['answers', 'existing', 'yes', 'interactive', 'plain', 'git', 'dry-run', 'json', 'help', 'version'],
};
export const upgradeFlags: FlagSet = {
  answers: fieldNames,
  run: [
    'set',
    'except',
    'on-conflict',
    'continue',
    'abort',
    'yes',
    'interactive',
    'plain',
    'dry-run',
    'json',
    'help',
    'version',
  ],
};
export const diffFlags: FlagSet = { answers: [], run: ['stat', 'json', 'help', 'version'] };
/** Of a command that only shows something. */
export const plainFlags: FlagSet = { answers: [], run: ['json', 'help', 'version'] };

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** What `parseArgs` of node:util needs to know of our flags. */
export function parseArgsOptions(flags = createFlags): Options {
  const answers = flags.answers.map(
    (name) =>
      [
        name,
        { type: fields[name].kind === 'switch' ? 'boolean' : 'string', multiple: fields[name].kind === 'list' },
      ] as const,
  );
  const run = flags.run.map((name) => {
    const { short, takes } = runFlag(name);
    return [name, { type: takes ? 'string' : 'boolean', ...(short ? { short } : {}) }] as const;
  });
  return Object.fromEntries<Options[string]>([...answers, ...run]);
}

/** Every flag as it can be typed. */
export function flagNames(flags = createFlags): readonly string[] {
  const negative = [
    ...flags.answers.filter((name) => fields[name].kind === 'switch'),
    ...flags.run.filter((name) => runFlag(name).negative),
  ];
  return [...[...flags.answers, ...flags.run].map((name) => `--${name}`), ...negative.map((name) => `--no-${name}`)];
}

/** Reads the arguments of one command. A literal `--`, which some package managers leave in, is ignored. */
export function readFlags(argv: readonly string[], flags = createFlags): CommandLine {
  const { tokens } = parseArgs({
    args: argv.filter((word) => word !== '--'),
    options: parseArgsOptions(flags),
    strict: false,
    allowPositionals: true,
    allowNegative: true,
    tokens: true,
  });
  const known = flagNames(flags);
  const positionals: string[] = [];
  const values = new Map<string, string | boolean | readonly string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const value = readOption(token, known);
    const before = values.get(token.name);
    if (repeats(token.name)) values.set(token.name, [...((before as string[] | undefined) ?? []), String(value)]);
    else if (before !== undefined && before !== value)
      throw new ProdgradeError(`${token.rawName} is given twice, with different values.`, 'Give it once.');
    else values.set(token.name, value);
  }
  return {
    positionals,
    answers: sourceOf(values),
    run: Object.fromEntries(flags.run.flatMap((name) => (values.has(name) ? [[name, values.get(name)]] : []))),
  };
}

function repeats(name: string): boolean {
  return fields[name as keyof Answers]?.kind === 'list' || runFlag(name as RunFlagName)?.repeats === true;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readOption({ name, rawName, value, inlineValue }: OptionToken, known: readonly string[]): string | boolean {
  if (!known.includes(rawName) && !(rawName.length === 2 && known.includes(`--${name}`))) {
    const meant = suggest(rawName, known);
    throw new ProdgradeError(
      `${rawName} is not a flag of this command.`,
      meant ? `Did you mean ${meant}?` : 'See --help for all of them.',
    );
  }
  const takes = takenBy(name);
  if (takes === undefined) {
    if (value !== undefined)
      throw new ProdgradeError(
        `${rawName}=${value}: this flag takes no value.`,
        `Write ${known.includes(`--no-${name}`) ? `--${name} or --no-${name}` : `--${name}`}.`,
      );
    return !rawName.startsWith('--no-');
  }
  // A value that starts with one hyphen may be a mistyped domain, which has its own message.
  if (value === undefined || (value === '' && takes.choices) || (!inlineValue && value.startsWith('--')))
    throw new ProdgradeError(
      `${rawName} needs a value.`,
      `Write ${rawName} ${takes.placeholder}, like ${rawName} ${takes.example}.`,
    );
  if (takes.choices && !takes.choices.includes(value))
    throw new ProdgradeError(
      `${rawName} ${JSON.stringify(value)} is not one of its values.`,
      didYouMean(value, takes.choices),
    );
  return value;
}

/** What stands after a flag; undefined for one that is on or off. Values of answers are checked with the other sources. */
function takenBy(name: string): RunFlag['takes'] {
  const field = fields[name as keyof Answers];
  if (field === undefined) return runFlag(name as RunFlagName).takes;
  return field.kind === 'switch' ? undefined : { placeholder: field.placeholder, example: field.example };
}

function runFlag(name: RunFlagName): RunFlag {
  return runFlags[name];
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
