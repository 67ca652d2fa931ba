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
  readonly lines: string[];
  /** What becomes of its lines. */
  readonly close: (lines: readonly string[]) => readonly string[];
}

/** The text without marker lines, without lines that do not hold, and with each of a list. */
export function settleConditions(text: string, ground: Ground, source: string): string {
  // Asked of every part, and most have none.
  if (!/@ (?:with|each)/.test(text)) return text;
  const blocks: Block[] = [{ kind: '', lines: [], close: (lines) => lines }];
  for (const line of text.split('\n')) {
    const found = line.includes('@ ') ? MARKER.exec(line) : null;
    const [, condition, names, each, item, list, end] = found ?? [];
    if (condition !== undefined) {
      const stays = anyOf(names!, ground, source) === (condition === 'with');
      blocks.push({ kind: condition, lines: [], close: (lines) => (stays ? lines : []) });
    } else if (each !== undefined)
      blocks.push({ kind: each, lines: [], close: repeated(item!, listOf(list!, ground, source)) });
    else if (end !== undefined) {
      const block = blocks.pop()!;
      if (block.kind !== end) throw unpaired(end, source);
      blocks.at(-1)!.lines.push(...block.close(block.lines));
    } else blocks.at(-1)!.lines.push(line);
  }
  if (blocks.length > 1) throw unpaired(blocks.at(-1)!.kind, source);
  return blocks[0]!.lines.join('\n');
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
  return (lines) => values.flatMap((value) => lines.map((line) => line.replaceAll(`{{${item}}}`, () => value)));
}

function unpaired(kind: string, source: string): ProdgradeError {
  return new ProdgradeError(
    `${source}  "#@ ${kind}" has no partner.`,
    'Close "#@ with", "#@ without" and "#@ each" by "#@ end" and the same word.',
  );
}
