/** Where a node of the parser stands. */
import type { Node } from 'web-tree-sitter';
import type { Place } from '../place.js';

export function placeOf(node: Node, file: string): Place {
  return { file, line: node.startPosition.row + 1, endLine: node.endPosition.row + 1 };
}
