/** A drawing in sentences, for screen readers. */
import type { Architecture, Edge } from '../locals/comparison.js';
import { emptyBands } from './layout.js';

const VERBS: Readonly<Record<Edge['kind'], string>> = {
  way: 'goes to',
  open: 'reaches',
  blocked: 'is turned away by',
  part: 'serves',
};

/** What its arrows and its empty bands say. */
export function altText(drawn: Architecture, all: readonly Architecture[]): readonly string[] {
  const title = (id: string) => drawn.nodes.find((node) => node.id === id)!.title;
  const ways = drawn.edges.map(
    ({ from, to, kind, label }) => `${title(from)} ${VERBS[kind]} ${title(to)}${label ? `: ${label}` : ''}.`,
  );
  return [...ways, ...emptyBands(drawn, all).map(({ title: band, empty }) => `${band}: ${empty}.`)];
}
