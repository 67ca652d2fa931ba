/** The one line that renders the same repository without prompts. */
import type { Answers } from '../types.js';

/** What starts this program, and what it wants before flags. */
export interface Runner {
  readonly command: string;
  readonly before: readonly string[];
}

/** How a package manager runs this package. npm takes flags for itself unless `--` stands before them. */
export const runners = {
  npm: { command: 'npm create prodgrade@latest', before: ['--'] },
  pnpm: { command: 'pnpm create prodgrade@latest', before: [] },
  yarn: { command: 'yarn create prodgrade', before: [] },
  bun: { command: 'bun create prodgrade@latest', before: [] },
} as const satisfies Readonly<Record<string, Runner>>;

export type PackageManager = keyof typeof runners;
export const packageManagers = Object.keys(runners) as readonly PackageManager[];

/** Arguments after the folder; every answer is stated, so that a changed default changes nothing. */
export function replayArguments(answers: Answers): readonly string[] {
  return [
    '--domain',
    answers.domain,
    '--iac',
    answers.iac,
    '--tier',
    answers.tier,
    '--region',
    answers.region,
    '--zone',
    answers.zone,
    answers.www ? '--www' : '--no-www',
    '--ci',
    answers.ci,
    // Stated where a git repository could say something else.
    ...(answers.repo || answers.ci === 'github' ? ['--repo', answers.repo] : []),
    ...(answers.branch !== 'main' || answers.ci === 'github' ? ['--branch', answers.branch] : []),
    ...(answers.email ? ['--email', answers.email] : []),
    answers.waf ? '--waf' : '--no-waf',
    ...answers.add.flatMap((id) => ['--add', id]),
    ...Object.entries(answers.waive).flatMap(([id, reason]) => ['--waive', `${id}=${reason}`]),
    '--yes',
  ];
}

/** As typed in a POSIX shell, for a folder named `folder` (default: a placeholder that reads well). @param run flags of the run */
export function replayCommand(
  answers: Answers,
  folder = 'my-site',
  runner: Runner = runners.npm,
  run: readonly string[] = [],
): string {
  return commandLine([folder, ...replayArguments(answers), ...run], runner);
}

/** Our words as a line to type; a folder, if there is one, comes first. */
export function commandLine(words: readonly string[], { command, before }: Runner): string {
  const folder = words[0]?.startsWith('-') ? [] : words.slice(0, 1);
  const rest = words.slice(folder.length);
  return [command, ...folder.map(quote), ...(rest.length > 0 ? before : []), ...rest.map(quote)].join(' ');
}

/** Another command than `create`, as a line to type. */
export function verbLine(verb: string, folder: string, words: readonly string[], { command, before }: Runner): string {
  const start = command === 'prodgrade create' ? 'prodgrade' : command;
  return [start, verb, quote(folder), ...(words.length > 0 ? before : []), ...words.map(quote)].join(' ');
}

/** Messages name commands as `prodgrade upgrade --continue`; here they become what can be typed where they are read. */
export function asTyped(text: string, { command, before }: Runner): string {
  if (command.startsWith('prodgrade')) return text;
  const verbs = /\bprodgrade (create|upgrade|diff|list|explain|help)\b(?= ?(-)?)/g;
  return text.replace(verbs, (_, verb: string, flag?: string) =>
    [command, ...(verb === 'create' ? [] : [verb]), ...(flag ? before : [])].join(' '),
  );
}

/** A word that a POSIX shell reads back as it is. Placeholders in angle brackets stay readable. */
export function quote(word: string): string {
  return /^([\w@%+=:,./-]+|<[\w ]+>)$/.test(word) ? word : `'${word.replace(/'/g, `'\\''`)}'`;
}
