/** Templates: quoted text and heredocs with `${…}` and `%{…}` in them. */
import type { Node } from 'web-tree-sitter';
import { placeOf } from './parse-place.js';
import type { Expression, TemplatePart } from './syntax.js';
import { unmarked, unquoted } from './unquoted.js';

/** Reads an expression within a template. */
type Read = (nodes: readonly Node[], file: string) => Expression;

export function partsOf(template: Node, file: string, read: Read): readonly TemplatePart[] {
  const { text } = template;
  if (template.type === 'quoted_template') return around(template, [1, text.length - 1], unquoted, file, read);
  const lines = [text.indexOf('\n') + 1, text.trimEnd().lastIndexOf('\n') + 1] as const;
  const parts = around(template, lines, unmarked, file, read);
  return text.startsWith('<<-') ? unindented(parts) : parts;
}

/** The parser drops white space beside an expression, so text is taken from between the nodes. */
function around(
  template: Node,
  [from, to]: readonly [number, number],
  meant: (text: string) => string,
  file: string,
  read: Read,
): readonly TemplatePart[] {
  const { text, startIndex } = template;
  const inner = template.namedChildren.filter(({ type }) => /^template_(interpolation|directive)$/.test(type));
  const parts: TemplatePart[] = [];
  let at = from;
  for (const each of inner) {
    parts.push(meant(text.slice(at, each.startIndex - startIndex)), partOf(each, file, read));
    at = each.endIndex - startIndex;
  }
  return [...parts, meant(text.slice(at, to))];
}

function partOf(node: Node, file: string, read: Read): TemplatePart {
  if (node.type === 'template_literal') return unmarked(node.text);
  if (node.type === 'template_interpolation')
    return read(
      node.namedChildren.filter(({ type }) => type === 'expression'),
      file,
    );
  const [directive] = node.namedChildren;
  return directive?.type === 'template_if' ? ifOf(directive, file, read) : { type: 'loop', place: placeOf(node, file) };
}

function ifOf(node: Node, file: string, read: Read): TemplatePart {
  const test = node.namedChildren[0]!.namedChildren.filter(({ type }) => type === 'expression');
  const inner = node.namedChildren.slice(1).filter(({ type }) => type !== 'template_if_end');
  const otherwise = inner.findIndex(({ type }) => type === 'template_else_intro');
  const parts = (nodes: readonly Node[]) => nodes.map((each) => partOf(each, file, read));
  return {
    type: 'if',
    test: read(test, file),
    yes: parts(otherwise < 0 ? inner : inner.slice(0, otherwise)),
    no: parts(otherwise < 0 ? [] : inner.slice(otherwise + 1)),
  };
}

/** `<<-` takes away as many spaces as the line with the fewest has. */
function unindented(parts: readonly TemplatePart[]): readonly TemplatePart[] {
  const indents = parts.flatMap((part, index) =>
    typeof part === 'string'
      ? part
          .split('\n')
          .filter(
            (line, row, rows) => (row > 0 || index === 0) && (line.trim() !== '' || isPrefix(rows, row, parts, index)),
          )
          .map((line) => /^ */.exec(line)![0].length)
      : [],
  );
  const fewest = Math.min(...indents);
  if (!Number.isFinite(fewest) || fewest === 0) return parts;
  const margin = ' '.repeat(fewest);
  return parts.map((part, index) =>
    typeof part === 'string'
      ? part
          .split('\n')
          .map((line, row) => ((row > 0 || index === 0) && line.startsWith(margin) ? line.slice(fewest) : line))
          .join('\n')
      : part,
  );
}

/** Spaces before an interpolation are an indent, although the text ends there. */
function isPrefix(rows: readonly string[], row: number, parts: readonly TemplatePart[], index: number): boolean {
  return row === rows.length - 1 && index < parts.length - 1;
}
