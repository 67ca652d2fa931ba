/** Three-way merge of lines, with conflicts marked as git marks them when it shows the base (`diff3` style). */
import { diff3MergeRegions, diffComm } from 'node-diff3';

export interface ConflictLabels {
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

/** Whose lines count where both sides changed them. */
export type Side = 'ours' | 'theirs';

export interface MergedLines {
  /** With markers around each conflict. */
  readonly lines: readonly string[];
  readonly conflicts: number;
}

/**
 * Edits of lines that touch each other are a conflict, as in git: together they may say what neither side meant.
 * Equal edits on both sides are one edit. Among repeated lines it can be unclear which line an edit is about: then
 * reading from the end gives a different text than reading from the start, and that is a conflict too.
 */
export function mergeLines(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  labels: ConflictLabels,
): MergedLines {
  if (base.length === 0) return mergeTwo(ours, theirs, labels);
  const merged = mergeForward(base, ours, theirs, labels);
  if (merged.conflicts > 0) return merged;
  const backward = mergeForward(base.toReversed(), ours.toReversed(), theirs.toReversed(), labels);
  const agrees = backward.conflicts === 0 && backward.lines.toReversed().join('\n') === merged.lines.join('\n');
  return agrees ? merged : conflictOfChanges(base, ours, theirs, labels);
}

/** The merge in which one side wins every conflict. */
export function mergeLinesFor(
  side: Side,
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  return partsOf(base, ours, theirs).flatMap(({ ok, conflict }) => ok ?? (side === 'ours' ? conflict.a : conflict.b));
}

/** Without a base nobody knows who changed a line: what both have stays, and all else is a conflict. */
function mergeTwo(ours: readonly string[], theirs: readonly string[], labels: ConflictLabels): MergedLines {
  let conflicts = 0;
  const lines = diffComm([...ours], [...theirs]).flatMap((part) => {
    if ('common' in part) return part.common;
    conflicts += 1;
    return marked(part.buffer1, [], part.buffer2, labels);
  });
  return { lines, conflicts };
}

function mergeForward(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  labels: ConflictLabels,
): MergedLines {
  let conflicts = 0;
  const lines = partsOf(base, ours, theirs).flatMap(({ ok, conflict }) => {
    if (ok) return ok;
    conflicts += 1;
    return marked(conflict.a, conflict.o, conflict.b, labels);
  });
  return { lines, conflicts };
}

interface Conflict {
  readonly a: readonly string[];
  readonly o: readonly string[];
  readonly b: readonly string[];
}

type Part =
  | { readonly ok: readonly string[]; readonly conflict?: never }
  | { readonly ok?: never; readonly conflict: Conflict };

/** As `diff3Merge` of the library, which fails on a hundred thousand lines in a row: it passes them as arguments. */
function partsOf(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly Part[] {
  return diff3MergeRegions([...ours], [...base], [...theirs]).map((region): Part => {
    if (region.stable) return { ok: region.bufferContent };
    const { aContent: a, oContent: o, bContent: b } = region;
    const agree = a.length === b.length && a.every((line, at) => line === b[at]);
    return agree ? { ok: a } : { conflict: { a, o, b } };
  });
}

/** One conflict from the first changed line to the last, where merging line by line would give a text nobody meant. */
export function conflictOfChanges(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  labels: ConflictLabels,
): MergedLines {
  const texts = [base, ours, theirs];
  const shortest = Math.min(...texts.map(({ length }) => length));
  const same = (at: number) => texts.every((text) => text.at(at) === base.at(at));
  let before = 0;
  while (before < shortest && same(before)) before += 1;
  let after = 0;
  while (after < shortest - before && same(-1 - after)) after += 1;
  const changed = (text: readonly string[]) => text.slice(before, text.length - after);
  return {
    lines: [
      ...base.slice(0, before),
      ...marked(changed(ours), changed(base), changed(theirs), labels),
      ...base.slice(base.length - after),
    ],
    conflicts: 1,
  };
}

function marked(
  ours: readonly string[],
  base: readonly string[],
  theirs: readonly string[],
  labels: ConflictLabels,
): readonly string[] {
  return [
    `<<<<<<< ${labels.ours}`,
    ...ours,
    `||||||| ${labels.base}`,
    ...base,
    '=======',
    ...theirs,
    `>>>>>>> ${labels.theirs}`,
  ];
}
