import { describe, expect, it } from 'vitest';
import type { Architecture, Node } from '../locals/comparison.js';
import { type Box, broken, layOut, WIDTH } from './layout.js';

const box = (id: string, band: Node['band'], column: Node['column'], texts: readonly string[] = []): Node => ({
  id,
  title: id,
  icon: 'key',
  band,
  column,
  traits: texts.map((text) => ({ text })),
});
const little: Architecture = {
  variant: 'insecure',
  nodes: [box('visitor', 'outside', 'center'), box('bucket', 'storage', 'center', ['one'])],
  edges: [],
};
const more: Architecture = {
  variant: 'hardened',
  nodes: [
    ...little.nodes,
    box('acl', 'edge', 'left', ['one']),
    box('code', 'edge', 'left', ['two words that do not fit in a line']),
    box('front', 'edge', 'center', ['one', 'two']),
  ],
  edges: [],
};
const both = [little, more];
const placed = (drawn: Architecture) => layOut(drawn, both).bands.flatMap(({ nodes }) => nodes);
const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

describe('layOut', () => {
  it('gives both drawings the same bands', () => {
    const [first, second] = both.map((each) => layOut(each, both));
    expect(first!.height).toBe(second!.height);
    expect(first!.bands.map(({ title, y, height }) => [title, y, height])).toEqual(
      second!.bands.map(({ title, y, height }) => [title, y, height]),
    );
  });

  it('leaves out a band in which neither has anything', () => {
    expect(layOut(little, both).bands.map(({ title, nodes }) => [title, nodes.length])).toEqual([
      ['Outside', 1],
      ['Edge', 0],
      ['Storage', 1],
    ]);
  });

  it('keeps boxes apart, and within their band', () => {
    const boxes = placed(more);
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1))
        expect(apart(one, other), `${one.node.id} and ${other.node.id}`).toBe(true);
    for (const { y, height, nodes } of layOut(more, both).bands) {
      for (const node of nodes)
        expect(
          [node.x >= 0, node.x + node.width <= WIDTH, node.y >= y, node.y + node.height <= y + height],
          node.node.id,
        ).toEqual([true, true, true, true]);
    }
  });

  it('stretches the middle, so that what stands beside it is reached straight', () => {
    const front = placed(more).find(({ node }) => node.id === 'front')!;
    for (const side of placed(more).filter(({ node }) => node.column === 'left')) {
      const middle = side.y + side.height / 2;
      expect(middle > front.y && middle < front.y + front.height, side.node.id).toBe(true);
    }
  });
});

describe('broken', () => {
  it('breaks at blanks, and leaves alone what has none', () => {
    expect(broken('turns attacks away', 13)).toEqual(['turns attacks', 'away']);
    expect(broken('uninterruptedly', 5)).toEqual(['uninterruptedly']);
  });
});
