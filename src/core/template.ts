/** Skeletons with named slots, and the parts that fill them. Text in, text out. */
import { ProdgradeError } from '../errors.js';

/** One section of a part file: fills a slot, or brings a whole file. */
export interface Section {
  readonly kind: 'slot' | 'file';
  /** Slot name, or path of the file relative to `hardened/`; a leading `/` means the repository root. */
  readonly target: string;
  readonly body: string;
  /** Part file and line the section starts on, for messages. */
  readonly source: string;
}

/** `#@ slot name`, `//@ slot name`, `<!--@ slot name -->`, and the same with `file path` and `end`. */
const MARKER = /^([ \t]*)(?:#|\/\/|<!--)@ (slot|file|end)(?: ([^\s>]+))?(?: -->)?$/;

/**
 * Splits a part file into its sections. Text before the first marker is an error.
 * A slot marker after a file that nothing fills here is the file's own: it offers the slot at its end.
 */
export function parseSections(text: string, source: string): readonly Section[] {
  const sections: Section[] = [];
  for (const { marker, lines, line } of splitAtMarkers(text, source)) {
    const [, , kind, target = ''] = MARKER.exec(marker)!;
    const body = trimBlankEnds(lines);
    const before = sections.at(-1);
    if (kind === 'slot' && body === '' && before?.kind === 'file') {
      sections[sections.length - 1] = { ...before, body: `${before.body}\n\n${marker}` };
    } else {
      sections.push({ kind: kind as Section['kind'], target, body, source: `${source}:${line}` });
    }
  }
  return sections;
}

/** Indented markers belong to the file that a part brings. */
function splitAtMarkers(text: string, source: string): readonly { marker: string; lines: string[]; line: number }[] {
  const chunks: { marker: string; lines: string[]; line: number }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const marker = MARKER.exec(line);
    if (marker && marker[1] === '' && marker[2] !== 'end') {
      chunks.push({ marker: line, lines: [], line: index + 1 });
    } else if (chunks.length > 0) {
      chunks.at(-1)!.lines.push(line);
    } else if (line.trim() !== '') {
      throw new ProdgradeError(`${source}:${index + 1}  Text before the first section.`, 'Start the part with "#@ slot <name>" or "#@ file <path>".');
    }
  }
  return chunks;
}

/** Names of the slots that a skeleton offers, in order. */
export function slotsOf(skeleton: string): readonly string[] {
  return skeleton.split('\n').flatMap((line) => {
    const marker = MARKER.exec(line);
    return marker?.[2] === 'slot' && marker[3] ? [marker[3]] : [];
  });
}

/**
 * Replaces each slot line by the sections for it, indented like the slot.
 * `#@ slot x` … `#@ end` holds a default that stands when nothing fills the slot.
 * A slot that nothing fills leaves no line, nor the blank line before it.
 */
export function fillSlots(skeleton: string, fillers: ReadonlyMap<string, readonly string[]>): string {
  const out: string[] = [];
  const lines = skeleton.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const marker = MARKER.exec(lines[index]!);
    if (marker?.[2] !== 'slot') {
      if (marker?.[2] !== 'end') out.push(lines[index]!);
      continue;
    }
    const bodies = fillers.get(marker[3] ?? '') ?? [];
    const end = endOfDefault(lines, index);
    const indent = marker[1] ?? '';
    if (bodies.length > 0) {
      // Blocks of a slot stand apart by a blank line where the skeleton leaves one before the slot.
      const apart = out.at(-1) === '';
      out.push(...bodies.flatMap((body, at) => [...(apart && at > 0 ? [''] : []), ...indentLines(body, indent)]));
    } else if (end > index) {
      out.push(...lines.slice(index + 1, end));
    } else if (out.at(-1)?.trim() === '') {
      out.pop();
    }
    if (end > index) index = end;
  }
  return out.join('\n');
}

function endOfDefault(lines: readonly string[], start: number): number {
  for (let index = start + 1; index < lines.length; index += 1) {
    const marker = MARKER.exec(lines[index]!);
    if (marker?.[2] === 'end') return index;
    if (marker?.[2] === 'slot') return start;
  }
  return start;
}

function indentLines(body: string, indent: string): readonly string[] {
  return body.split('\n').map((line) => (line === '' ? '' : indent + line));
}

function trimBlankEnds(lines: readonly string[]): string {
  return lines.join('\n').trimEnd().replace(/^\n+/, '');
}
