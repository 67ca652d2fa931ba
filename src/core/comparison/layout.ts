/** Positions of the boxes. Both drawings share one plan, so that additions are easy to see. */
import type { Architecture, Band, Column, Node } from '../locals/comparison.js';

export const WIDTH = 500;
export const LINE = 17;
const HEAD = 30;
const BAND_TOP = 32;
const BAND_END = 14;
const BETWEEN_BANDS = 30;
const BETWEEN_BOXES = 12;
/** A stretched box spreads its traits, up to this distance. */
const MOST_GAP = 7;

const columns: Readonly<Record<Column, { readonly x: number; readonly width: number; readonly letters: number }>> = {
  left: { x: 8, width: 128, letters: 13 },
  center: { x: 152, width: 196, letters: 23 },
  right: { x: 364, width: 128, letters: 13 },
};

const bands: readonly (readonly [Band, string, string])[] = [
  ['outside', 'Outside', ''],
  ['dns', 'Name', 'no name leads here'],
  ['edge', 'Edge', 'nothing stands between'],
  ['storage', 'Storage', ''],
  ['watch', 'Watching', 'nobody watches'],
  ['change', 'Changing it', 'anyone with the keys changes anything'],
];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedNode extends Box {
  readonly node: Node;
  /** Traits, broken into lines that fit. */
  readonly lines: readonly (readonly string[])[];
  /** Distance from one trait to the next, in addition to its lines. */
  readonly gap: number;
}

export interface PlacedBand {
  readonly title: string;
  /** Text of an empty band. */
  readonly empty: string;
  readonly y: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
}

export interface Layout {
  readonly height: number;
  readonly bands: readonly PlacedBand[];
}

/** Heights are those of the fuller drawing. A band in which neither has anything is left out. */
export function layOut(drawn: Architecture, all: readonly Architecture[]): Layout {
  let y = 0;
  const placed: PlacedBand[] = [];
  for (const [band, title, empty] of bands) {
    const inner = Math.max(...all.map((each) => innerHeight(each, band)));
    if (inner === 0) continue;
    const height = BAND_TOP + inner + BAND_END;
    placed.push({ title, empty, y, height, nodes: placeNodes(drawn, band, y + BAND_TOP, inner) });
    y += height + BETWEEN_BANDS;
  }
  return { height: y - BETWEEN_BANDS, bands: placed };
}

/** Bands that only another drawing uses. */
export function emptyBands(
  drawn: Architecture,
  all: readonly Architecture[],
): readonly { readonly title: string; readonly empty: string }[] {
  const isIn =
    (band: Band) =>
    ({ nodes }: Architecture) =>
      nodes.some((node) => node.band === band);
  return bands.flatMap(([band, title, empty]) =>
    empty !== '' && !isIn(band)(drawn) && all.some(isIn(band)) ? [{ title, empty }] : [],
  );
}

function nodesOf({ nodes }: Architecture, band: Band, column: Column): readonly Node[] {
  return nodes.filter((node) => node.band === band && node.column === column);
}

function innerHeight(architecture: Architecture, band: Band): number {
  return Math.max(
    ...(Object.keys(columns) as Column[]).map((column) => stackHeight(nodesOf(architecture, band, column))),
  );
}

function stackHeight(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + boxHeight(node) + BETWEEN_BOXES, 0) - (nodes.length > 0 ? BETWEEN_BOXES : 0);
}

function boxHeight(node: Node): number {
  const lines = linesOf(node).flat().length;
  return HEAD + lines * LINE + (lines > 0 ? 10 : 4);
}

/** Side columns are centered; the middle one fills its band, so that straight lines from the side reach it. */
function placeNodes(drawn: Architecture, band: Band, top: number, inner: number): readonly PlacedNode[] {
  return (Object.keys(columns) as Column[]).flatMap((column) => {
    const nodes = nodesOf(drawn, band, column);
    const { x, width } = columns[column];
    const free = inner - stackHeight(nodes);
    let y = top + (column === 'center' ? 0 : free / 2);
    return nodes.map((node): PlacedNode => {
      const more = column === 'center' ? free / nodes.length : 0;
      const lines = linesOf(node);
      const height = boxHeight(node) + more;
      const box = { node, lines, x, y, width, height, gap: Math.min(MOST_GAP, more / Math.max(1, lines.length)) };
      y += height + BETWEEN_BOXES;
      return box;
    });
  });
}

const linesOfNodes = new WeakMap<Node, readonly (readonly string[])[]>();

/** Used for every height that includes the box. */
function linesOf(node: Node): readonly (readonly string[])[] {
  const known = linesOfNodes.get(node);
  if (known) return known;
  const lines = node.traits.map(({ text }) => broken(text, columns[node.column].letters));
  linesOfNodes.set(node, lines);
  return lines;
}

/** Breaks a text at spaces into lines of at most this many characters. */
export function broken(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
