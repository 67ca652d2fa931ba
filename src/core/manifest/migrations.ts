/** What changed between versions that an older manifest, or the code beside it, does not know. */
import type { PosixPath } from '../types.js';
import { compareVersions } from './versions.js';

export interface Migration {
  /** First version that has the change. */
  readonly version: string;
  /** Answers that were renamed, or dropped (null). */
  readonly answers?: Readonly<Record<string, string | null>>;
  /** Controls that were renamed, or dropped (null). */
  readonly controls?: Readonly<Record<string, string | null>>;
  /** Controls that came into a tier, with the reason why an older repository continues without them. */
  readonly waived?: Readonly<Record<string, string>>;
  /** Files that the template moved. */
  readonly moves?: readonly Move[];
  /** Terraform addresses that moved, within `hardened/`. */
  readonly addresses?: readonly Address[];
}

/** A file that the template moved. */
export interface Move {
  readonly from: PosixPath;
  readonly to: PosixPath;
}

export interface Address {
  readonly from: string;
  readonly to: string;
}

/** In the order of their versions. */
export const migrations: readonly Migration[] = [
  { version: '0.2.0', waived: { 'regional-bucket-names': 'the buckets were named before AWS offered this' } },
];

/** What a repository of `version` has not seen yet. */
export function migrationsSince(version: string, all: readonly Migration[] = migrations): readonly Migration[] {
  return all.filter((migration) => compareVersions(migration.version, version) > 0);
}

export interface MigratedAnswers {
  readonly answers: Readonly<Record<string, unknown>>;
  /** Controls that the answers named and that no longer exist, in the words of the manifest. */
  readonly dropped: readonly string[];
}

/** Answers of an older manifest in today's words. Everything else in the manifest is left as it is. */
export function migrateAnswers(raw: Readonly<Record<string, unknown>>, steps: readonly Migration[]): MigratedAnswers {
  let answers = raw;
  const dropped: string[] = [];
  for (const { answers: names = {}, controls = {}, waived = {} } of steps) {
    answers = renameKeys(answers, names).kept;
    const { add, waive = {} } = answers;
    if (Array.isArray(add)) {
      const kept = add.flatMap((id) => (controls[id] === null ? [] : [controls[id] ?? id]));
      dropped.push(...add.filter((id) => controls[id] === null));
      answers = { ...answers, add: [...new Set(kept)] };
    }
    if (typeof waive === 'object' && waive !== null && !Array.isArray(waive)) {
      const renamed = renameKeys(waive as Record<string, unknown>, controls);
      dropped.push(...renamed.gone);
      const kept = { ...unlessAdded(waived, answers.add), ...renamed.kept };
      if (answers.waive !== undefined || Object.keys(kept).length > 0) answers = { ...answers, waive: kept };
    }
  }
  return { answers, dropped };
}

/** A file that moved twice went from the first place to the last. */
export function movesOf(steps: readonly Migration[]): readonly Move[] {
  return chain(steps.flatMap(({ moves = [] }) => moves));
}

/** In their order, each step for itself: Terraform follows them one after the other. */
export function addressesOf(steps: readonly Migration[]): readonly Address[] {
  return steps.flatMap(({ addresses = [] }) => addresses);
}

function chain(all: readonly Move[]): readonly Move[] {
  const chained: Move[] = [];
  for (const move of all) {
    const earlier = chained.filter(({ to }) => to === move.from);
    if (earlier.length === 0) chained.push(move);
    for (const each of earlier) chained.splice(chained.indexOf(each), 1, { from: each.from, to: move.to });
  }
  return chained.filter(({ from, to }) => from !== to);
}

function unlessAdded(waived: Readonly<Record<string, string>>, add: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(waived).filter(([id]) => !(Array.isArray(add) && add.includes(id))));
}

function renameKeys(
  record: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string | null>>,
): { readonly kept: Readonly<Record<string, unknown>>; readonly gone: readonly string[] } {
  const entries = Object.entries(record);
  return {
    kept: Object.fromEntries(
      entries.flatMap(([key, value]) => (names[key] === null ? [] : [[names[key] ?? key, value]])),
    ),
    gone: entries.flatMap(([key]) => (names[key] === null ? [key] : [])),
  };
}
