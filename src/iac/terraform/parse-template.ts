/** Templates: quoted text and heredocs with `${…}` and `%{…}` in them. */
import type { Node } from 'web-tree-sitter';
import { expressionOf, placeOf } from './parse-expression.js';
import type { TemplatePart } from './syntax.js';
import { unmarked, unquoted } from './unquoted.js';

export function partsOf(template: Node, file: string): readonly TemplatePart[] {
  if (template.type === 'heredoc_template') return heredocOf(template, file);
  const inner = template.namedChildren.filter(({ type }) => !/^quoted_template_(start|end)$/.test(type));
  return inner.map((node) => (node.type === 'template_literal' ? unquoted(node.text) : partOf(node, file)));
}

function partOf(node: Node, file: string): TemplatePart {
  if (node.type === 'template_literal') return unmarked(node.text);
  if (node.type === 'template_interpolation')
    return expressionOf(
      node.namedChildren.filter(({ type }) => type === 'expression'),
      file,
    );
  const [directive] = node.namedChildren;
  return directive?.type === 'template_if' ? ifOf(directive, file) : { type: 'loop', place: placeOf(node, file) };
}

function ifOf(node: Node, file: string): TemplatePart {
  const test = node.namedChildren[0]!.namedChildren.filter(({ type }) => type === 'expression');
  const inner = node.namedChildren.slice(1).filter(({ type }) => type !== 'template_if_end');
  const otherwise = inner.findIndex(({ type }) => type === 'template_else_intro');
  const parts = (nodes: readonly Node[]) => nodes.map((each) => partOf(each, file));
  return {
    type: 'if',
    test: expressionOf(test, file),
    yes: parts(otherwise < 0 ? inner : inner.slice(0, otherwise)),
    no: parts(otherwise < 0 ? [] : inner.slice(otherwise + 1)),
  };
}

/** The parser drops the white space of a heredoc, so text is taken from between the nodes. */
function heredocOf(node: Node, file: string): readonly TemplatePart[] {
  const source = node.text;
  const start = node.startIndex;
  const inner = node.namedChildren.filter(({ type }) => /^template_(interpolation|directive)$/.test(type));
  const parts: TemplatePart[] = [];
  let at = source.indexOf('\n') + 1;
  for (const each of inner) {
    parts.push(unmarked(source.slice(at, each.startIndex - start)), partOf(each, file));
    at = each.endIndex - start;
  }
  parts.push(unmarked(source.slice(at, source.trimEnd().lastIndexOf('\n') + 1)));
  return source.startsWith('<<-') ? unindented(parts) : parts;
}

/** `<<-` takes away as many spaces as the line with the fewest has. */
function unindented(parts: readonly TemplatePart[]): readonly TemplatePart[] {
  const startsLine = (index: number) => index === 0;
  const indents = parts.flatMap((part, index) =>
    typeof part === 'string'
      ? part
          .split('\n')
          .filter(
            (line, row, rows) =>
              (row > 0 || startsLine(index)) && (line.trim() !== '' || isPrefix(rows, row, parts, index)),
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
          .map((line, row) => ((row > 0 || startsLine(index)) && line.startsWith(margin) ? line.slice(fewest) : line))
          .join('\n')
      : part,
  );
}

/** Spaces before an interpolation are an indent, although the text ends there. */
function isPrefix(rows: readonly string[], row: number, parts: readonly TemplatePart[], index: number): boolean {
  return row === rows.length - 1 && index < parts.length - 1;
}
