/** The parser's nodes as expressions. It writes what follows a term (`.id`, `[0]`) beside it, not around it. */
import type { Node } from 'web-tree-sitter';
import type { Place } from '../place.js';
import { placeOf } from './parse-place.js';
import { partsOf } from './parse-template.js';
import { type Expression, MEMBER } from './syntax.js';
import { unquoted } from './unquoted.js';

/** @param nodes a term and what follows it */
export function expressionOf(nodes: readonly Node[], file: string): Expression {
  const [first, ...rest] = nodes.filter(({ type }) => type !== 'comment');
  if (first === undefined) return { type: 'unreadable', place: { file, line: 1, endLine: 1 } };
  return following(termOf(first, file), rest, file);
}

function following(base: Expression, steps: readonly Node[], file: string): Expression {
  let of = base;
  for (const step of steps) {
    const place = { ...base.place, endLine: step.endPosition.row + 1 };
    const [inner] = step.namedChildren;
    if (step.type === 'get_attr') of = { type: 'attribute', of, name: inner!.text, place };
    else if (step.type === 'index') of = { type: 'index', of, at: indexOf(inner!, file), place };
    else if (step.type === 'splat') {
      const each = following({ type: 'name', name: MEMBER, place }, inner!.namedChildren, file);
      of = { type: 'splat', of, each, place };
    } else return { type: 'unreadable', place };
  }
  return of;
}

function indexOf(node: Node, file: string): Expression {
  if (node.type === 'legacy_index')
    return { type: 'literal', value: Number(node.text.slice(1)), place: placeOf(node, file) };
  return expressionOf(node.namedChildren, file);
}

type Reader = (node: Node, file: string, place: Place) => Expression;

const TERMS: Readonly<Record<string, Reader>> = {
  expression: (node, file) => expressionOf(node.namedChildren, file),
  literal_value: (node, file, place) => literalOf(node.namedChildren[0] ?? node, file, place),
  string_lit: literalOf,
  template_expr: (node, file, place) => ({
    type: 'template',
    parts: partsOf(node.namedChildren[0]!, file, expressionOf),
    place,
  }),
  collection_value: (node, file) => termOf(node.namedChildren[0]!, file),
  tuple: (node, file, place) => ({
    type: 'tuple',
    items: expressionsIn(node).map((each) => expressionOf([each], file)),
    place,
  }),
  object: (node, file, place) => ({
    type: 'object',
    entries: node.namedChildren
      .filter(({ type }) => type === 'object_elem')
      .map((element) => {
        const [key, value] = expressionsIn(element);
        return [keyOf(key!, file), expressionOf([value!], file)] as const;
      }),
    place,
  }),
  variable_expr: (node, _file, place) => ({ type: 'name', name: node.text, place }),
  function_call: (node, file, place) => {
    const args = node.namedChildren.find(({ type }) => type === 'function_arguments');
    return {
      type: 'call',
      name: node.text.slice(0, node.text.indexOf('(')).trim(),
      args: args ? expressionsIn(args).map((each) => expressionOf([each], file)) : [],
      expand: args?.namedChildren.some(({ type }) => type === 'ellipsis') ?? false,
      place,
    };
  },
  for_expr: (node, file, place) => forOf(node.namedChildren[0]!, file, place),
  conditional: (node, file, place) => {
    const [test, yes, no] = expressionsIn(node).map((each) => expressionOf([each], file));
    return { type: 'conditional', test: test!, yes: yes!, no: no!, place };
  },
  operation: (node, file) => termOf(node.namedChildren[0]!, file),
  unary_operation: (node, file, place) => ({
    type: 'unary',
    operator: node.children[0]!.text,
    of: expressionOf(node.namedChildren, file),
    place,
  }),
  binary_operation: (node, file, place) => {
    const at = node.children.findIndex(({ isNamed }) => !isNamed);
    const side = (nodes: readonly Node[]) => expressionOf(nodes, file);
    const [left, right] = [side(node.children.slice(0, at)), side(node.children.slice(at + 1))];
    return { type: 'binary', operator: node.children[at]!.text, left, right, place };
  },
};

function termOf(node: Node, file: string): Expression {
  const place = placeOf(node, file);
  return TERMS[node.type]?.(node, file, place) ?? { type: 'unreadable', place };
}

function literalOf(node: Node, _file: string, place: Place): Expression {
  const value = { string_lit: () => unquoted(node.text.slice(1, -1)), bool_lit: () => node.text === 'true' }[node.type];
  if (value) return { type: 'literal', value: value(), place };
  return { type: 'literal', value: node.type === 'numeric_lit' ? Number(node.text) : null, place };
}

/** A bare word before `=` is text, in parentheses it is an expression. */
function keyOf(node: Node, file: string): Expression {
  const [only, ...others] = node.namedChildren;
  if (only?.type === 'variable_expr' && others.length === 0)
    return { type: 'literal', value: only.text, place: placeOf(node, file) };
  return expressionOf([node], file);
}

function forOf(node: Node, file: string, place: Place): Expression {
  const intro = node.namedChildren.find(({ type }) => type === 'for_intro')!;
  const condition = node.namedChildren.find(({ type }) => type === 'for_cond');
  const results = expressionsIn(node).map((each) => expressionOf([each], file));
  return {
    type: 'for',
    names: intro.namedChildren.filter(({ type }) => type === 'identifier').map(({ text }) => text),
    of: expressionOf(expressionsIn(intro), file),
    ...(node.type === 'for_object_expr' ? { key: results[0]! } : {}),
    value: results.at(-1)!,
    grouped: node.namedChildren.some(({ type }) => type === 'ellipsis'),
    ...(condition ? { condition: expressionOf(expressionsIn(condition), file) } : {}),
    place,
  };
}

function expressionsIn(node: Node): readonly Node[] {
  return node.namedChildren.filter(({ type }) => type === 'expression');
}
