/** The two variants as graphs: only what these answers render. */
import type { Locals } from '../locals/locals.js';
import type { Measure } from '../types.js';
import type { Architecture, Edge, Node, Trait } from './model.js';
import { hardenedNodes } from './nodes.js';

/** What decides whether a name leads to the PoC. */
type Ground = Pick<Locals, 'controls' | 'newZone' | 'websiteReachable'>;

export function hardenedArchitecture({ controls }: Ground): Architecture {
  const measureOf = new Map(controls.map(({ id, measure }) => [id, measure]));
  const nodes = hardenedNodes
    .filter(({ by }) => by?.some((id) => measureOf.has(id)) ?? true)
    .map(
      ({ by: _, traits, ...node }): Node => ({
        ...node,
        traits: traits
          .flatMap(([id, text]): readonly Trait[] => (measureOf.has(id) ? [{ measure: measureOf.get(id)!, text }] : []))
          .sort(byMeasure),
      }),
    );
  const edges: readonly Edge[] = [
    { from: 'visitor', to: 'zone', kind: 'way', label: 'asks for the name' },
    { from: 'zone', to: 'distribution', kind: 'way', label: 'HTTPS' },
    { from: 'distribution', to: 'content', kind: 'way', label: 'signed, and only when not cached' },
    { from: 'content', to: 'alarms', kind: 'way', label: 'logs and numbers' },
    { from: 'stranger', to: 'content', kind: 'blocked' },
    { from: 'upload', to: 'content', kind: 'way' },
    { from: 'content', to: 'replica', kind: 'way' },
    { from: 'health-check', to: 'zone', kind: 'way' },
    ...['web-acl', 'function', 'certificate', 'headers'].map(
      (from): Edge => ({ from, to: 'distribution', kind: 'part' }),
    ),
    { from: 'content-key', to: 'content', kind: 'part' },
    { from: 'signing-key', to: 'zone', kind: 'part' },
  ];
  return { variant: 'hardened', nodes, edges: between(nodes, edges) };
}

const missing: readonly (readonly [Measure, string])[] = [
  [1, 'nothing says: encrypted'],
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

function byMeasure(a: Trait, b: Trait): number {
  return (a.measure ?? 0) - (b.measure ?? 0);
}

function between(nodes: readonly Node[], edges: readonly Edge[]): readonly Edge[] {
  const ids = new Set(nodes.map(({ id }) => id));
  return edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
}
