/** Lines of a part that depend on another control, and lines for each of a list. Text in, text out. */
import { ProdgradeError } from '../../errors.js';

/** `#@ with a or b`, `#@ without a or b`, `#@ each item of list`, and `#@ end` with the same word; other comment signs likewise. */
const MARKER =
  /^[ \t]*(?:#|\/\/|<!--)@ (?:(with|without) ([a-z0-9-]+(?: or [a-z0-9-]+)*)|(each) (\w+) of (\w+)|end (with|without|each))(?: -->)?$/;

/** What lines may depend on. */
export interface Ground {
  /** Whether a control or a circumstance is there. Undefined for a name that means nothing. */
  readonly has: (name: string) => boolean | undefined;
  readonly list: (name: string) => readonly string[] | undefined;
}

interface Block {
  readonly kind: string;
  /** Whole lines in each. */
  readonly pieces: string[];
  /** What becomes of them. */
  readonly close: (pieces: readonly string[]) => readonly string[];
}

/** The text without marker lines, without lines that do not hold, and with each of a list. */
export function settleConditions(text: string, ground: Ground, source: string): string {
  // Every part is checked, and most have none.
  if (!/@ (?:with|each)/.test(text)) return text;
  const blocks: Block[] = [{ kind: '', pieces: [], close: (pieces) => pieces }];
  const whole = `${text}\n`;
  let at = 0;
  for (const { start, end, found } of markersOf(whole)) {
    if (start > at) blocks.at(-1)!.pieces.push(whole.slice(at, start));
    at = end;
    const [, condition, names, each, item, list, closed] = found;
    if (condition !== undefined) {
      const stays = anyOf(names!, ground, source) === (condition === 'with');
      blocks.push({ kind: condition, pieces: [], close: (pieces) => (stays ? pieces : []) });
    } else if (each !== undefined)
      blocks.push({ kind: each, pieces: [], close: repeated(item!, listOf(list!, ground, source)) });
    else {
      const block = blocks.pop()!;
      if (block.kind !== closed) throw unpaired(closed!, source);
      blocks.at(-1)!.pieces.push(...block.close(block.pieces));
    }
  }
  if (blocks.length > 1) throw unpaired(blocks.at(-1)!.kind, source);
  return (blocks[0]!.pieces.join('') + whole.slice(at)).slice(0, -1);
}

interface Found {
  /** Where its line starts, and where the next one does. */
  readonly start: number;
  readonly end: number;
  readonly found: RegExpExecArray;
}

/** Marker lines in order. Looks only at lines that could be one. */
function markersOf(text: string): readonly Found[] {
  const markers: Found[] = [];
  for (let sign = text.indexOf('@ '); sign !== -1; ) {
    const start = text.lastIndexOf('\n', sign) + 1;
    const end = text.indexOf('\n', sign) + 1;
    const found = MARKER.exec(text.slice(start, end - 1));
    if (found) markers.push({ start, end, found });
    sign = text.indexOf('@ ', end);
  }
  return markers;
}

/** All lines but the markers, for those who ask what a text may hold. */
export function withoutMarkers(text: string): string {
  return text
    .split('\n')
    .filter((line) => !MARKER.test(line))
    .join('\n');
}

/** Whether one of the names in `a or b` is there. */
export function anyOf(names: string, { has }: Pick<Ground, 'has'>, source: string): boolean {
  const all = names.split(' or ');
  const unknown = all.find((name) => has(name) === undefined);
  if (unknown !== undefined)
    throw new ProdgradeError(
      `${source}  "${unknown}" is neither a control nor a circumstance.`,
      'Write the id of a control, or a circumstance of src/core/locals/circumstances.ts.',
    );
  return all.some((name) => has(name));
}

function listOf(name: string, { list }: Ground, source: string): readonly string[] {
  const values = list(name);
  if (values === undefined)
    throw new ProdgradeError(`${source}  There is no list "${name}".`, 'Name a list of text that templates see.');
  return values;
}

function repeated(item: string, values: readonly string[]): Block['close'] {
  return (pieces) => values.flatMap((value) => pieces.map((piece) => piece.replaceAll(`{{${item}}}`, () => value)));
}

function unpaired(kind: string, source: string): ProdgradeError {
  return new ProdgradeError(
    `${source}  "#@ ${kind}" has no partner.`,
    'Close "#@ with", "#@ without" and "#@ each" by "#@ end" and the same word.',
  );
}
