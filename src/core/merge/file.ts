/** The merge of one file: by lines, then by structure where lines fail; else a conflict, never a silent mistake. */
import type { DiskFile } from '../files.js';
import { isJson, mergeJson } from './json.js';
import {
  type ConflictLabels,
  conflictOfChanges,
  type MergedLines,
  mergeLines,
  mergeLinesFor,
  type Side,
} from './lines.js';
import { mergeShapes, readText, type Text, writeText } from './text.js';

export interface MergeOptions {
  readonly labels: ConflictLabels;
  /** Whether a text is well-formed YAML. Core loads no parser, because most runs do not need one. */
  readonly isYaml: (text: string) => boolean;
  /** Wins where both sides changed the same lines; a conflict is marked without it. */
  readonly side?: Side;
}

export type FileMerge =
  /** `how` says what merged it; `sided`, that there was a conflict, and who won it. */
  | { readonly kind: 'merged'; readonly file: DiskFile; readonly how: 'lines' | 'structure'; readonly sided?: Side }
  /** `marked` is the text with markers; a binary file has none, since only one side can be taken whole. */
  | { readonly kind: 'conflict'; readonly executable: boolean; readonly marked?: Uint8Array; readonly count: number };

/** `mergeFile` with its options set. */
export type MergeFile = (
  path: string,
  base: DiskFile,
  ours: DiskFile,
  theirs: DiskFile,
  side: Side | undefined,
) => FileMerge;

/** Merges what both sides made of `base`; an empty base where both added the file. */
export function mergeFile(
  path: string,
  base: DiskFile,
  ours: DiskFile,
  theirs: DiskFile,
  options: MergeOptions,
): FileMerge {
  const executable = ours.executable === base.executable ? theirs.executable : ours.executable;
  const merged = (bytes: Uint8Array, how: 'lines' | 'structure'): FileMerge => ({
    kind: 'merged',
    file: { bytes, executable },
    how,
  });
  if (equalBytes(ours.bytes, theirs.bytes) || equalBytes(base.bytes, theirs.bytes)) return merged(ours.bytes, 'lines');
  if (equalBytes(base.bytes, ours.bytes)) return merged(theirs.bytes, 'lines');
  const [before, mine, template] = [base, ours, theirs].map(({ bytes }) => readText(bytes));
  if (!before || !mine || !template) return settleBinary({ ours, theirs, executable }, options);

  const shape = mergeShapes(before, mine, template);
  const format = formatOf(path, options);
  // A file that was already broken by its owner does not make the merge a conflict.
  const wellFormed = (text: string) => format(text) || !format(bodyOf(mine));
  const texts = [before.lines, mine.lines, template.lines] as const;
  const lines = mergeLines(...texts, options.labels);
  if (lines.conflicts === 0 && wellFormed(lines.lines.join('\n')))
    return merged(writeText(lines.lines, shape), 'lines');
  const structured = isJsonPath(path) ? mergeJson(bodyOf(before), bodyOf(mine), bodyOf(template)) : undefined;
  if (structured !== undefined) return merged(writeText(structured.split('\n'), shape), 'structure');
  if (options.side !== undefined) {
    const sided = mergeLinesFor(options.side, ...texts);
    const whole = options.side === 'ours' ? mine.lines : template.lines;
    const bytes = writeText(wellFormed(sided.join('\n')) ? sided : whole, shape);
    return { kind: 'merged', file: { bytes, executable }, how: 'lines', sided: options.side };
  }
  const { lines: marked, conflicts }: MergedLines =
    lines.conflicts > 0 ? lines : conflictOfChanges(...texts, options.labels);
  return {
    kind: 'conflict',
    executable,
    marked: writeText(marked, { ...shape, finalNewline: true }),
    count: conflicts,
  };
}

/** One side as a whole, or a conflict without markers. */
function settleBinary(
  { ours, theirs, executable }: { readonly ours: DiskFile; readonly theirs: DiskFile; readonly executable: boolean },
  { side }: MergeOptions,
): FileMerge {
  if (side === undefined) return { kind: 'conflict', executable, count: 1 };
  const { bytes } = side === 'ours' ? ours : theirs;
  return { kind: 'merged', file: { bytes, executable }, how: 'lines', sided: side };
}

/** Which texts a file of this name may hold. What has no format here may hold anything. */
function formatOf(path: string, { isYaml }: MergeOptions): (text: string) => boolean {
  if (isJsonPath(path)) return isJson;
  return /\.ya?ml$/i.test(path) ? isYaml : () => true;
}

function isJsonPath(path: string): boolean {
  return /\.(?:json|jsonc|webmanifest)$/i.test(path);
}

function bodyOf(text: Text): string {
  return text.lines.join('\n');
}

function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
