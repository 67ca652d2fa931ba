/** An architecture as SVG. Colors and fonts come from the page's style, so that it follows light, dark and print. */

import type { Architecture, Edge } from '../locals/comparison.js';
import { escapes } from '../text/escape.js';
import { icons } from './icons.js';
import { type Box, broken, type Layout, LINE, layOut, type PlacedBand, type PlacedNode, WIDTH } from './layout.js';

const text = escapes.html;
const RADIUS = 7;

/** @param all every architecture that shares the plan, `drawn` among them */
export function draw(
  drawn: Architecture,
  all: readonly Architecture[],
  names: { readonly title: string; readonly description: string },
): string {
  const layout = layOut(drawn, all);
  const id = `drawing-${drawn.variant}`;
  return [
    `<svg class="drawing ${drawn.variant}" role="img" aria-labelledby="${id}-title ${id}-description" viewBox="0 0 ${WIDTH} ${layout.height}" xmlns="http://www.w3.org/2000/svg">`,
    `<title id="${id}-title">${text(names.title)}</title>`,
    `<desc id="${id}-description">${text(names.description)}</desc>`,
    ...layout.bands.map(drawBand),
    ...drawn.edges.flatMap((edge) => drawEdge(edge, layout)),
    ...layout.bands.flatMap(({ nodes }) => nodes.map(drawNode)),
    '</svg>',
  ].join('\n');
}

function drawBand({ title, empty, y, height, nodes }: PlacedBand): string {
  const note =
    nodes.length > 0 || empty === ''
      ? []
      : broken(empty, 15).map(
          (line, at, lines) =>
            `<text class="empty" x="72" y="${y + height / 2 + 6 + (at - (lines.length - 1) / 2) * LINE}">${text(line)}</text>`,
        );
  return [
    `<rect class="band" x="0.5" y="${y + 0.5}" width="${WIDTH - 1}" height="${height - 1}" rx="12"/>`,
    `<text class="band-title" x="12" y="${y + 21}">${text(title)}</text>`,
    ...note,
  ].join('');
}

function drawNode({ node, lines, gap, x, y, width, height }: PlacedNode): string {
  let at = y + 30 + (LINE + gap) / 2 + 2;
  const traits = node.traits.map(({ measure }, index) => {
    const own = lines[index]!.map((line, row) => `<text x="${x + 28}" y="${at + row * LINE + 4}">${text(line)}</text>`);
    const mark = measure
      ? `<circle class="badge" cx="${x + 15}" cy="${at}" r="${RADIUS}"/><text class="badge-number" x="${x + 15}" y="${at + 4}">${measure}</text>`
      : '';
    at += own.length * LINE + gap;
    return mark + own.join('');
  });
  return `<g class="node ${node.id}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="9"/><path class="icon" transform="translate(${x + 7} ${y + 8})" d="${icons[node.icon]}"/><text class="title" x="${x + 28}" y="${y + 21}">${text(node.title)}</text>${traits.join('')}</g>`;
}

function drawEdge({ from, to, kind, label }: Edge, layout: Layout): readonly string[] {
  const [start, end] = [from, to].map(
    (id) => layout.bands.flatMap(({ nodes }) => nodes).find(({ node }) => node.id === id)!,
  );
  const down = end!.y > start!.y + start!.height;
  const [x1, y1, x2, y2] = down ? [WIDTH / 2, start!.y + start!.height, WIDTH / 2, end!.y] : across(start!, end!);
  const drawn = [`<path class="edge ${kind}" d="M${x1} ${y1}L${x2} ${y2}"/>`];
  if (kind !== 'part')
    drawn.push(
      kind === 'blocked' ? cross(x2 - 9, y2) : arrow(x2, y2, down ? 'down' : x1 < x2 ? 'right' : 'left', kind),
    );
  if (label)
    drawn.push(`<text class="label ${kind}" x="${x1 + 10}" y="${labelHeight(y1, y2, layout)}">${text(label)}</text>`);
  return drawn;
}

/** Between neighboring boxes, at the height of the smaller one. */
function across(start: Box, end: Box): readonly [number, number, number, number] {
  const y = start.height < end.height ? middle(start) : middle(end);
  return start.x < end.x ? [start.x + start.width, y, end.x, y] : [start.x, y, end.x + end.width, y];
}

function middle({ y, height }: Box): number {
  return y + height / 2;
}

/** Below the first band that the way leaves, where nothing else is written. */
function labelHeight(from: number, to: number, { bands }: Layout): number {
  const leaves = bands.find(({ y, height }) => y + height > from)!;
  const gap = leaves.y + leaves.height + 20;
  return gap < to ? gap : (from + to) / 2 + 4;
}

function arrow(x: number, y: number, direction: 'down' | 'right' | 'left', kind: string): string {
  const back = direction === 'left' ? 9 : -9;
  const points =
    direction === 'down'
      ? `M${x - 5} ${y - 9}L${x} ${y}L${x + 5} ${y - 9}z`
      : `M${x + back} ${y - 5}L${x} ${y}L${x + back} ${y + 5}z`;
  return `<path class="tip ${kind}" d="${points}"/>`;
}

function cross(x: number, y: number): string {
  return `<circle class="stop" cx="${x}" cy="${y}" r="8"/><path class="stop-sign" d="M${x - 3.5} ${y - 3.5}l7 7m0 -7l-7 7"/>`;
}
