/** What package managers do to arguments, read back from the environment they leave. */
import type { AnswerContext } from '../core/answers/context.js';
import type { Environment } from '../core/answers/environment.js';
import { fieldNames, fields } from '../core/answers/fields.js';
import type { CommandLine } from '../core/answers/flags.js';
import { commandLine } from '../core/answers/replay.js';
import type { Source } from '../core/answers/resolve.js';
import { rules } from '../core/answers/rules.js';
import { type RunFlag, type RunFlagName, runFlags } from '../core/answers/run-flags.js';
import type { Answers } from '../core/types.js';
import { ProdgradeError } from '../errors.js';
import { packageManager, runnerOf } from './runner.js';
import type { World } from './world.js';

/** `npm create x site --dry-run` without `--` reaches us only this way; ignoring it would write. */
export function isSwallowedDryRun(environment: Environment): boolean {
  return environment.npm_config_dry_run === 'true';
}

/** Throws when npm took our flags as its own, with the command that was meant. */
export function refuseSwallowed(
  world: World,
  line: CommandLine,
  context: AnswerContext,
  /** What stands before the folder: nothing for `create`. */
  verb: readonly string[] = [],
): void {
  const { env: environment } = world;
  const swallowed = swallowedFlags(environment);
  if (swallowed.length === 0) return;
  const words = meantWords(swallowed, line, context);
  const dryRun = isSwallowedDryRun(environment) ? ['--dry-run'] : [];
  const names = swallowed.map(({ name, value }) => writeSwitch(name, value));
  throw new ProdgradeError(
    `npm took ${names.join(', ')} for itself: it passes on only what comes after --.`,
    `Run: ${commandLine([...verb, ...words, ...dryRun], runnerOf(world))}`,
  );
}

/** npm has an address from a swallowed `--email=<address>` or from an old .npmrc: there is no way to tell which. */
export function npmNotes(environment: Environment, email: string): readonly string[] {
  const held = environment.npm_config_email;
  return held !== undefined && held !== 'true' && email === ''
    ? [`npm has the address ${held}; to use it for alarms, pass it after --: -- --email ${held}`]
    : [];
}

/** Throws on a second positional, which is most often the value of a flag that npm took. */
export function refusePositionals(positionals: readonly string[], world: World): void {
  if (positionals.length < 2) return;
  const hint =
    packageManager(world.env) === 'npm'
      ? ` With npm, flags come after --: ${commandLine(['my-site', '--domain', 'example.com'], runnerOf(world))}`
      : '';
  throw new ProdgradeError(
    `Unexpected ${JSON.stringify(positionals[1])}: only one folder is created, ${JSON.stringify(positionals[0])}.`,
    `Give one folder, and everything else as flags.${hint}`,
  );
}

/** Flags of a run that npm does not know either. */
const RUN_FLAGS: readonly RunFlagName[] = [
  'answers',
  'existing',
  'set',
  'on-conflict',
  'continue',
  'abort',
  'json',
  'interactive',
  'plain',
  'except',
];

interface Swallowed {
  readonly name: string;
  /** As npm left it: `true` and empty stand for a bare flag and its `--no-` form. */
  readonly value: string;
}

function swallowedFlags(environment: Environment): readonly Swallowed[] {
  const left = (name: string) => environment[`npm_config_${name.replaceAll('-', '_')}`];
  const found: Swallowed[] = [];
  for (const name of [...fieldNames, ...RUN_FLAGS]) {
    const value = left(name);
    // Old .npmrc files hold their owner's address under this name; only a bare flag is surely ours.
    if (value !== undefined && (name !== 'email' || value === 'true')) found.push({ name, value });
  }
  // npm reads --ci as the start of its own --cidr, and --no-git as a path.
  const cidr = left('cidr');
  if (cidr !== undefined && fields.ci.choices!.some((choice) => choice.value === cidr))
    found.push({ name: 'ci', value: cidr });
  if (left('git') === 'false') found.push({ name: 'git', value: '' });
  return found;
}

/** Puts the command together again; npm left the values of `--flag value` behind as positionals. */
function meantWords(swallowed: readonly Swallowed[], line: CommandLine, context: AnswerContext): readonly string[] {
  const rest = [...line.positionals];
  const flags = swallowed.flatMap(({ name, value }) => {
    const field = fields[name as keyof Answers];
    const flag: RunFlag | undefined = runFlags[name as RunFlagName];
    const takes = field === undefined ? flag?.takes !== undefined : field.kind !== 'switch';
    if (!takes) return [writeSwitch(name, value)];
    // npm joins what is given several times by blank lines.
    if (value !== 'true') return value.split('\n\n').flatMap((each) => [`--${name}`, each]);
    const at =
      field === undefined ? rest.length - 1 : rest.findIndex((word) => fits(name as keyof Answers, word, context));
    return [`--${name}`, at < 0 ? '<value>' : rest.splice(at, 1)[0]!];
  });
  return [...rest.slice(0, 1), ...flags, ...passedOn(line)];
}

/** Everything that was typed, except the folder. */
export function passedOn({ answers, run }: CommandLine): readonly string[] {
  const flags = Object.entries(run).flatMap(([name, value]) =>
    typeof value === 'string' ? [`--${name}`, value] : [value ? `--${name}` : `--no-${name}`],
  );
  return [...wordsOf(answers), ...flags];
}

/** Answers as they would be typed. */
export function wordsOf(answers: Source): readonly string[] {
  return fieldNames.flatMap((name) => {
    const value = answers[name]?.value;
    if (value === undefined) return [];
    return typeof value === 'boolean'
      ? [value ? `--${name}` : `--no-${name}`]
      : [value].flat().flatMap((each) => [`--${name}`, String(each)]);
  });
}

function writeSwitch(name: string, value: string): string {
  return value === '' || value === 'false' ? `--no-${name}` : `--${name}`;
}

function fits(name: keyof Answers, word: string, context: AnswerContext): boolean {
  try {
    rules[name].check(word, context);
    return true;
  } catch {
    return false;
  }
}
