/** What an upgrade would do, and what it did, for a person or as one JSON object. */
import type { Change } from '../../core/plan/change.js';
import { reasonText } from '../../core/plan/reasons.js';
import type { OpenConflict, Settled } from '../../core/plan/settle.js';
import { type ExitCode, exitCodes } from '../../errors.js';
import type { Upgrade } from '../../flows/upgrade.js';
import type { Terminal } from '../../io/terminal.js';
import type { World } from '../world.js';
import { planDiff } from './diff-text.js';

const WORDS: Readonly<Record<Change['kind'], string>> = {
  create: 'create',
  update: 'update',
  delete: 'delete',
  merge: 'merge',
  conflict: 'conflict',
  keep: 'keep',
};

const SOURCES = {
  disk: 'the file on disk, which was not edited',
  history: 'the history of git',
  'old-version': 'the installed version that wrote it',
  lost: 'nowhere: what differs from the template counts as yours',
} as const;

/** Reasons of a kept file that the owner should read. */
const WORTH_SAYING: readonly string[] = [
  'dropped-edited',
  'deleted-by-you-changed',
  'owner-never-update',
  'owner-only-add',
];

export function showSummary(
  planned: Upgrade,
  { changes, conflicts }: Settled,
  notes: readonly string[],
  terminal: Terminal,
): void {
  const { manifest, repository, base } = planned;
  const { bold, yellow, dim } = terminal.errStyle;
  terminal.err(bold(`create-prodgrade ${repository.version}: upgrade from ${manifest.version}`));
  const shown = changes.filter(({ path }) => !path.startsWith('.prodgrade/'));
  const open = new Set(conflicts.map(({ path }) => path));
  for (const change of shown.filter(({ kind, path }) => kind !== 'keep' && !open.has(path)))
    terminal.err(
      `  ${WORDS[change.kind].padEnd(9)}${change.path}${change.from ? ` (was ${change.from})` : ''}  ${dim(reasonText(change.reason))}`,
    );
  for (const change of shown.filter(({ reason }) => WORTH_SAYING.includes(reason)))
    terminal.err(`  ${'keep'.padEnd(9)}${change.path}  ${dim(reasonText(change.reason))}`);
  for (const conflict of conflicts) terminal.err(`  ${yellow('conflict'.padEnd(9))}${conflict.path}`);
  for (const [source, paths] of bySource(base.fallbacks))
    terminal.err(
      `  ${yellow('note')}     The store had no base for ${paths.length === 1 ? paths[0] : `${paths.length} files`}; taken from ${SOURCES[source]}.`,
    );
  for (const note of notes) terminal.err(`  ${yellow('note')}     ${note}`);
}

export async function reportDryRun(
  planned: Upgrade,
  settled: Settled,
  notes: readonly string[],
  world: World,
  json: boolean,
): Promise<ExitCode> {
  if (json) world.terminal.out(toJson(planned, settled, notes, { dryRun: true }));
  else await world.page(await planDiff(settled.changes, planned.sight.ours));
  world.terminal.err('Nothing was written (--dry-run).');
  return exitCodes.ok;
}

export function reportUpToDate(
  planned: Upgrade,
  notes: readonly string[],
  { terminal }: World,
  json: boolean,
): ExitCode {
  if (json) terminal.out(toJson(planned, { changes: [], conflicts: [] }, notes, { dryRun: false }));
  else terminal.out(`Up to date with create-prodgrade ${planned.repository.version}: nothing to do.`);
  return exitCodes.ok;
}

export function reportApplied(
  planned: Upgrade,
  settled: Settled,
  notes: readonly string[],
  { terminal }: World,
  json: boolean,
): ExitCode {
  const { conflicts, changes } = settled;
  const count = changes.filter(({ kind, path }) => kind !== 'keep' && !path.startsWith('.prodgrade/')).length;
  if (json) terminal.out(toJson(planned, settled, notes, { dryRun: false }));
  else for (const line of resultLines(count, conflicts, planned)) terminal.out(line);
  return conflicts.length > 0 ? exitCodes.conflicts : exitCodes.ok;
}

function resultLines(count: number, conflicts: readonly OpenConflict[], { repository }: Upgrade): readonly string[] {
  const done = `${count} files changed: the repository is as create-prodgrade ${repository.version} renders it, with your edits.`;
  if (conflicts.length === 0)
    return [done, 'Look at it (git diff), run its tests, plan the infrastructure, and commit.'];
  return [
    `${count} files changed; ${conflicts.length === 1 ? 'one holds a conflict' : `${conflicts.length} hold conflicts`}:`,
    ...conflicts.map(
      ({ path, marked }) => `  ${path}${marked ? '' : '  (binary: yours is in place; git has both versions)'}`,
    ),
    'Edit them until no marker is left, then: prodgrade upgrade --continue. To take all of it back: prodgrade upgrade --abort',
  ];
}

function toJson(
  { manifest, repository, base }: Upgrade,
  { changes, conflicts }: Settled,
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
    fallbacks: Object.fromEntries(base.fallbacks),
    notes,
  });
}

function bySource(fallbacks: Upgrade['base']['fallbacks']): ReadonlyMap<keyof typeof SOURCES, readonly string[]> {
  const grouped = new Map<keyof typeof SOURCES, string[]>();
  for (const [path, source] of fallbacks) grouped.set(source, [...(grouped.get(source) ?? []), path]);
  return grouped;
}
