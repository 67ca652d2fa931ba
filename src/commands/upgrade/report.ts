/** What an upgrade would do, and what it did, for a person or as one JSON object. */
import { asTyped } from '../../core/answers/replay.js';
import type { Change } from '../../core/plan/change.js';
import { type ReasonCode, reasonText } from '../../core/plan/reasons.js';
import type { OpenConflict, Settled } from '../../core/plan/settle.js';
import { few } from '../../core/text/few.js';
import { type ExitCode, exitCodes } from '../../errors.js';
import type { Infrastructure } from '../../flows/infrastructure.js';
import type { Upgrade } from '../../flows/upgrade.js';
import type { Terminal } from '../../io/terminal.js';
import { runnerOf } from '../runner.js';
import type { World } from '../world.js';
import { planDiff } from './diff-text.js';

/** A settled plan, with what is added for the infrastructure. */
export type Outcome = Settled & Infrastructure;

const SOURCES = {
  disk: 'The file on disk was not edited, so it is used.',
  history: 'Taken from the git history.',
  'old-version': 'Rendered again by the installed version that wrote it.',
  lost: 'It is lost, so whatever differs from the template counts as yours.',
} as const;

/** Reasons of an update that takes the template's file as it is. */
const UNMERGED: readonly ReasonCode[] = ['unedited', 'generators-own'];

/** Reasons of a kept file that the owner should read. */
const WORTH_SAYING: readonly ReasonCode[] = [
  'not-a-file',
  'other-capitals',
  'dropped-edited',
  'deleted-by-you-changed',
  'owner-never-update',
  'owner-only-add',
];

export function showSummary(
  planned: Upgrade,
  { changes, conflicts }: Outcome,
  notes: readonly string[],
  terminal: Terminal,
): void {
  const { manifest, repository, base } = planned;
  const { bold, yellow, dim } = terminal.errStyle;
  const say = (word: string, text: string) => terminal.err(`  ${word}${text}`);
  terminal.err(bold(`create-prodgrade ${repository.version}: upgrade from ${manifest.version}`));
  const shown = changes.filter(({ path }) => !path.startsWith('.prodgrade/'));
  const open = new Set(conflicts.map(({ path }) => path));
  for (const [kind, paths] of byKind(shown.filter(({ path }) => !open.has(path))))
    say(kind.padEnd(10), `${paths.length} ${paths.length === 1 ? 'file' : 'files'}: ${few(paths)}`);
  for (const { path, reason } of shown.filter((change) => WORTH_SAYING.includes(change.reason)))
    say('keep'.padEnd(10), `${path}  ${dim(reasonText(reason))}`);
  for (const { path, count } of conflicts) say(yellow('conflict'.padEnd(10)), `${path}  ${dim(`${count}`)}`);
  for (const [source, paths] of bySource(base.fallbacks))
    say(yellow('note'.padEnd(10)), `No base in the store for ${few(paths)}. ${SOURCES[source]}`);
  for (const note of notes) say(yellow('note'.padEnd(10)), note);
}

/** What happens to files, in the order in which a reader wants to know. */
function byKind(changes: readonly Change[]): ReadonlyMap<string, readonly string[]> {
  const grouped = new Map<string, string[]>([
    ['create', []],
    ['update', []],
    ['merge', []],
    ['move', []],
    ['delete', []],
  ]);
  for (const change of changes) {
    const word = wordOf(change);
    if (word !== undefined) grouped.get(word)?.push(change.from ? `${change.from} to ${change.path}` : change.path);
  }
  return new Map([...grouped].filter(([, paths]) => paths.length > 0));
}

function wordOf({ kind, reason, from }: Change): string | undefined {
  if (kind === 'keep' || (kind === 'delete' && reason === 'moved')) return undefined;
  if (from !== undefined) return 'move';
  return kind === 'update' && !UNMERGED.includes(reason) ? 'merge' : kind;
}

export async function reportDryRun(
  planned: Upgrade,
  settled: Outcome,
  notes: readonly string[],
  world: World,
  json: boolean,
): Promise<ExitCode> {
  if (json) world.terminal.out(toJson(planned, settled, notes, { dryRun: true }));
  else await world.page(await planDiff(settled.changes, planned.sight.ours));
  if (!json) showSteps(settled.nextSteps, (line) => world.terminal.err(line));
  world.terminal.err('Nothing was written (--dry-run).');
  return exitCodes.ok;
}

export function reportUpToDate(
  planned: Upgrade,
  notes: readonly string[],
  { terminal }: World,
  { json, dryRun }: { readonly json: boolean; readonly dryRun: boolean },
): ExitCode {
  if (json) terminal.out(toJson(planned, { changes: [], conflicts: [], nextSteps: [] }, notes, { dryRun }));
  else terminal.out(`Up to date with create-prodgrade ${planned.repository.version}: nothing to do.`);
  return exitCodes.ok;
}

export function reportApplied(
  planned: Upgrade,
  settled: Outcome,
  notes: readonly string[],
  world: World,
  json: boolean,
): ExitCode {
  const { terminal } = world;
  const { conflicts, changes } = settled;
  const count = changes.filter(({ kind, path }) => kind !== 'keep' && !path.startsWith('.prodgrade/')).length;
  if (json) terminal.out(toJson(planned, settled, notes, { dryRun: false }));
  else {
    for (const line of resultLines(count, conflicts, planned)) terminal.out(asTyped(line, runnerOf(world)));
    showSteps(settled.nextSteps, (line) => terminal.out(line));
  }
  return conflicts.length > 0 ? exitCodes.conflicts : exitCodes.ok;
}

export function showSteps(steps: readonly string[], show: (line: string) => void): void {
  if (steps.length > 0) show('What is left to do:');
  for (const step of steps) show(`  - ${step}`);
}

function resultLines(count: number, conflicts: readonly OpenConflict[], { repository }: Upgrade): readonly string[] {
  const files = count === 1 ? 'One file' : `${count} files`;
  const done = `${files} changed: the repository is as create-prodgrade ${repository.version} renders it, with your edits.`;
  if (conflicts.length === 0)
    return [done, 'Review the changes (git diff), run the tests, plan the infrastructure, and commit.'];
  return [
    `${files} changed; ${conflicts.length === 1 ? 'one has a conflict' : `${conflicts.length} have conflicts`}:`,
    ...conflicts.map(
      ({ path, marked }) => `  ${path}${marked ? '' : '  (binary: yours is in place; git has both versions)'}`,
    ),
    'Edit them until no marker is left, then run: prodgrade upgrade --continue. To undo the whole upgrade: prodgrade upgrade --abort',
  ];
}

function toJson(
  { manifest, repository, base, leftOut }: Upgrade,
  { changes, conflicts, nextSteps }: Pick<Outcome, 'changes' | 'conflicts' | 'nextSteps'>,
  notes: readonly string[],
  outcome: { readonly dryRun: boolean },
): string {
  return JSON.stringify({
    ...outcome,
    from: manifest.version,
    to: repository.version,
    answers: repository.answers,
    changes: changes.map(({ kind, path, reason, from }) => ({ kind, path, reason, ...(from && { from }) })),
    conflicts: conflicts.map(({ path, count, marked }) => ({ path, count, marked })),
    leftOut,
    fallbacks: Object.fromEntries(base.fallbacks),
    notes,
    nextSteps,
  });
}

function bySource(fallbacks: Upgrade['base']['fallbacks']): ReadonlyMap<keyof typeof SOURCES, readonly string[]> {
  const grouped = new Map<keyof typeof SOURCES, string[]>();
  for (const [path, source] of fallbacks) grouped.set(source, [...(grouped.get(source) ?? []), path]);
  return grouped;
}
