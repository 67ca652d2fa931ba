/** Skeletons with named slots, and the parts that fill them. Text in, text out. */
import { ProdgradeError } from '../../errors.js';
import type { Range } from '../comparison/excerpt.js';

/** One section of a part file: fills a slot, or brings a whole file. */
export interface Section {
  readonly kind: 'slot' | 'file';
  /** Slot name, or path of the file relative to `hardened/`; a leading `/` means the repository root. */
  readonly target: string;
  readonly body: string;
  /** Part file and line the section starts on, for messages. */
  readonly source: () => string;
}

/** A line `#@ slot name`, `//@ slot name`, `<!--@ slot name -->`, and the same with `file path`, `of control` and `end`. */
const MARKER = /^([ \t]*)(?:#|\/\/|<!--)@ (slot|file|of|end)(?: ([^\s>]+))?(?: -->)?$/;

/** Every slot line has this. */
const SLOT = '@ slot ';

interface Marker {
  readonly kind: 'slot' | 'file' | 'of' | 'end';
  readonly indent: string;
  readonly target: string;
  /** Where its line starts, and where the next one does. */
  readonly start: number;
  readonly end: number;
}

/** Marker lines in order. Looks at lines that could be one, because few are, and a render checks every text. */
function markersOf(text: string): readonly Marker[] {
  const markers: Marker[] = [];
  for (let sign = text.indexOf('@ '); sign !== -1; ) {
    const start = text.lastIndexOf('\n', sign) + 1;
    const end = endOfLine(text, sign);
    const found = MARKER.exec(text.slice(start, end));
    if (found)
      markers.push({
        kind: found[2] as Marker['kind'],
        indent: found[1]!,
        target: found[3] ?? '',
        start,
        end: end + 1,
      });
    sign = text.indexOf('@ ', end);
  }
  return markers;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/**
 * Splits a part file into its sections. Text before the first marker is an error.
 * A slot marker after a file that nothing fills here is the file's own: it offers the slot at its end.
 */
export function parseSections(text: string, source: string): readonly Section[] {
  // Indented markers belong to the file that a part brings.
  const markers = markersOf(text).filter(({ indent, kind }) => indent === '' && (kind === 'slot' || kind === 'file'));
  const head = text.slice(0, markers[0]?.start ?? text.length);
  if (head.trim() !== '')
    throw new ProdgradeError(
      `${source}:${lineAt(head, head.search(/\S/))}  Text before the first section.`,
      'Start the part with "#@ slot <name>" or "#@ file <path>".',
    );
  const sections: Section[] = [];
  for (const [index, { kind, target, start, end }] of markers.entries()) {
    const body = trimBlankEnds(text.slice(end, markers[index + 1]?.start ?? text.length));
    const before = sections.at(-1);
    if (kind === 'slot' && body === '' && before?.kind === 'file') {
      sections[sections.length - 1] = { ...before, body: `${before.body}\n\n${text.slice(start, end - 1)}` };
    } else {
      sections.push({ kind: kind as Section['kind'], target, body, source: () => `${source}:${lineAt(text, start)}` });
    }
  }
  return sections;
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** Names of the slots that a skeleton offers, in order. */
export function slotsOf(skeleton: string): readonly string[] {
  return markersOf(skeleton).flatMap(({ kind, target }) => (kind === 'slot' && target !== '' ? [target] : []));
}

/**
 * Replaces each slot line by the sections for it, indented like the slot.
 * `#@ slot x` … `#@ end` holds a default that stands when nothing fills the slot.
 * A slot that nothing fills leaves no line, nor the blank line before it.
 * @param found takes the names of the slots that were met
 */
export function fillSlots(
  skeleton: string,
  fillers: ReadonlyMap<string, readonly string[]>,
  found?: Set<string>,
): string {
  // Most texts have none.
  if (!skeleton.includes(SLOT)) return skeleton;
  const markers = markersOf(skeleton).filter(({ kind }) => kind !== 'file');
  const ends = endsOf(markers);
  const ofSlots = new Set([...ends].flatMap(([opening, end]) => (opening.kind === 'slot' ? [end] : [])));
  const text = `${skeleton}\n`;
  // Whole lines in each, joined once: looking at the end of a growing text would copy all of it.
  const pieces: string[] = [];
  let at = 0;
  for (const marker of markers) {
    // A replaced default is removed with its contents; ranges are taken later, with what parts contribute.
    if (marker.start < at || marker.kind === 'of' || (marker.kind === 'end' && !ofSlots.has(marker))) continue;
    if (marker.start > at) pieces.push(text.slice(at, marker.start));
    at = marker.end;
    if (marker.kind === 'end') continue;
    found?.add(marker.target);
    const bodies = fillers.get(marker.target) ?? [];
    const end = ends.get(marker);
    if (bodies.length > 0) {
      // Blocks of a slot are separated by a blank line where the skeleton leaves one before the slot.
      const between = endsBlank(pieces) ? '\n\n' : '\n';
      pieces.push(`${bodies.map((body) => indented(body, marker.indent)).join(between)}\n`);
      at = end?.end ?? at;
    } else if (!end) {
      dropBlankLast(pieces);
    }
  }
  return (pieces.join('') + text.slice(at)).slice(0, -1);
}

/** Opening marker to its `end`, the nearest one after it that is indented alike and not taken. */
function endsOf(markers: readonly Marker[]): ReadonlyMap<Marker, Marker> {
  const ends = new Map<Marker, Marker>();
  const open: Marker[] = [];
  for (const marker of markers.toReversed()) {
    if (marker.kind === 'end') open.push(marker);
    else if (open.at(-1)?.indent === marker.indent) ends.set(marker, open.pop()!);
  }
  return ends;
}

/** Takes the lines `#@ of control` and their `#@ end` out of a filled text, and returns what was between them. */
export function takeRanges(
  text: string,
  source: () => string,
): { readonly text: string; readonly ranges: readonly Range[] } {
  // Every file is checked, and most have none.
  if (!text.includes('@ of ') && !text.includes('@ end')) return { text, ranges: [] };
  const ranges: Range[] = [];
  let out = '';
  let at = 0;
  let opened: Marker | undefined;
  for (const marker of markersOf(text)) {
    if (opened ? marker.kind !== 'end' || marker.indent !== opened.indent : marker.kind !== 'of')
      throw unpaired(opened ?? marker, source);
    const lines = text.slice(at, marker.start);
    if (opened) ranges.push({ target: opened.target, text: lines.replace(/\n$/, ''), source });
    opened = marker.kind === 'of' ? marker : undefined;
    out += lines;
    at = marker.end;
  }
  if (opened) throw unpaired(opened, source);
  return { text: out + text.slice(at), ranges };
}

function unpaired({ kind, target }: Marker, source: () => string): ProdgradeError {
  return new ProdgradeError(
    `${source()}  "#@ ${kind}${target && ` ${target}`}" has no partner.`,
    'Close "#@ of <control>" by "#@ end", indented alike; ranges do not nest.',
  );
}

/** Whether the last line is blank. */
function endsBlank(pieces: readonly string[]): boolean {
  const last = pieces.at(-1);
  return last === '\n' ? pieces.length === 1 || pieces.at(-2)!.endsWith('\n') : (last?.endsWith('\n\n') ?? false);
}

/** Takes the last line away when nothing is in it. */
function dropBlankLast(pieces: string[]): void {
  const lines = pieces.pop();
  if (lines === undefined) return;
  const last = lines.slice(0, -1).lastIndexOf('\n') + 1;
  const kept = lines.slice(last).trim() === '' ? lines.slice(0, last) : lines;
  if (kept !== '') pieces.push(kept);
}

function indented(body: string, indent: string): string {
  return indent === '' ? body : body.replace(/^(?=.)/gm, indent);
}

function trimBlankEnds(text: string): string {
  return text.trimEnd().replace(/^\n+/, '');
}
