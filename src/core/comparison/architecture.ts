/** The two variants as graphs: only what these answers render. */

import type { Architecture, Band, Column, Edge, Node, Trait } from '../locals/comparison.js';
import type { Locals } from '../locals/locals.js';
import { type BoxSpec, byRank } from '../locals/on-page.js';
import type { Measure } from '../types.js';
import { coreArrows, coreBoxes } from './nodes.js';

/** What a drawing is made from. */
type Ground = Pick<Locals, 'controls' | 'newZone' | 'websiteReachable'>;

const BANDS: readonly Band[] = ['outside', 'dns', 'edge', 'storage', 'watch', 'change'];
const COLUMNS: readonly Column[] = ['left', 'center', 'right'];

export function hardenedArchitecture({ controls }: Ground): Architecture {
  const lines = controls.flatMap(({ measure, onPage: { lines: own = [] } }) =>
    own.map((line) => ({ ...line, measure })),
  );
  const linesOf = (id: string) =>
    lines.filter(({ box }) => box === id).sort((a, b) => a.measure - b.measure || byRank(a, b));
  const shown = coreBoxes.filter(({ id, shared }) => !shared || linesOf(id).length > 0);
  const nodes = [...shown, ...controls.flatMap(({ onPage }) => onPage.box ?? [])].sort(byPlace).map(
    ({ id, title, icon, band, column, watches }): Node => ({
      id,
      title,
      icon,
      band,
      column,
      ...(watches ? { watches } : {}),
      traits: linesOf(id).map(({ measure, text }): Trait => ({ measure, text })),
    }),
  );
  const arrows = [...coreArrows, ...controls.flatMap(({ onPage }) => onPage.arrows ?? [])].sort(byRank);
  return {
    variant: 'hardened',
    nodes,
    edges: between(
      nodes,
      arrows.map(({ rank: _, ...edge }): Edge => edge),
    ),
  };
}

/** From the visitor down, from left to right. */
function byPlace(a: BoxSpec, b: BoxSpec): number {
  return (
    BANDS.indexOf(a.band) - BANDS.indexOf(b.band) ||
    COLUMNS.indexOf(a.column) - COLUMNS.indexOf(b.column) ||
    byRank(a, b)
  );
}

const missing: readonly (readonly [Measure, string])[] = [
  [1, 'no encryption stated'],
  [2, 'plain HTTP, no other way'],
  [3, 'no log, no alarm'],
  [4, 'only the last copy'],
  [5, 'everybody reads it all'],
  [6, 'answers all by itself'],
];

export function insecureArchitecture({ newZone, websiteReachable }: Ground): Architecture {
  const named = newZone || websiteReachable;
  const nodes: readonly Node[] = [
    { id: 'visitor', title: 'Visitor', icon: 'person', band: 'outside', column: 'center', traits: [] },
    ...(named
      ? [
          {
            id: 'zone',
            title: 'Domain name',
            icon: 'name',
            band: 'dns',
            column: 'center',
            traits: [{ text: websiteReachable ? 'leads to the bucket' : 'too long for a bucket' }],
          } as const,
        ]
      : []),
    { id: 'stranger', title: 'Stranger', icon: 'stranger', band: 'storage', column: 'left', traits: [] },
    {
      id: 'upload',
      title: 'Upload',
      icon: 'role',
      band: 'storage',
      column: 'left',
      traits: [{ text: 'from your computer' }],
    },
    {
      id: 'content',
      title: 'Public bucket',
      icon: 'bucket',
      band: 'storage',
      column: 'center',
      traits: missing.map(([measure, text]) => ({ measure, text })),
    },
  ];
  const edges: readonly Edge[] = [
    ...(named && websiteReachable
      ? ([
          { from: 'visitor', to: 'zone', kind: 'way', label: 'asks for the name' },
          { from: 'zone', to: 'content', kind: 'open', label: 'HTTP, open to read and change' },
        ] as const)
      : ([{ from: 'visitor', to: 'content', kind: 'open', label: 'HTTP, open to read and change' }] as const)),
    { from: 'stranger', to: 'content', kind: 'open' },
    { from: 'upload', to: 'content', kind: 'way' },
  ];
  return { variant: 'insecure', nodes, edges: between(nodes, edges) };
}

function between(nodes: readonly Node[], edges: readonly Edge[]): readonly Edge[] {
  const ids = new Set(nodes.map(({ id }) => id));
  return edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
}
