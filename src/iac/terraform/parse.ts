/** Parses Terraform source. Whatever does not parse is left out and reported, never an exception. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';
import type { Place } from '../place.js';
import { expressionOf } from './parse-expression.js';
import { placeOf } from './parse-place.js';
import type { Attribute, Block } from './syntax.js';
import { unquoted } from './unquoted.js';

export interface Parsed {
  readonly file: string;
  readonly blocks: readonly Block[];
  /** What stands directly in the file: all of a .tfvars file. */
  readonly attributes: readonly Attribute[];
  /** Where the parser failed. */
  readonly errors: readonly Place[];
}

let loading: Promise<Parser> | undefined;

async function parser(): Promise<Parser> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Parser> {
  await Parser.init();
  const grammar = createRequire(import.meta.url).resolve('@tree-sitter-grammars/tree-sitter-hcl/package.json');
  const wasm = await readFile(new URL('tree-sitter-terraform.wasm', `file://${grammar}`));
  const made = new Parser();
  made.setLanguage(await Language.load(wasm));
  return made;
}

export async function parse(file: string, text: string): Promise<Parsed> {
  const tree = (await parser()).parse(text);
  if (tree === null) return { file, blocks: [], attributes: [], errors: [{ file, line: 1, endLine: 1 }] };
  try {
    const body = named(tree.rootNode, 'body');
    return {
      file,
      blocks: body ? blocksIn(body, file) : [],
      attributes: body ? attributesIn(body, file) : [],
      errors: tree.rootNode.hasError ? errorsIn(tree.rootNode, file) : [],
    };
  } finally {
    tree.delete();
  }
}

function blocksIn(body: Node, file: string): readonly Block[] {
  return body.namedChildren.filter((node) => node.type === 'block').map((node) => blockOf(node, file));
}

function blockOf(node: Node, file: string): Block {
  const [type, ...labels] = node.namedChildren.filter(({ type }) => type === 'identifier' || type === 'string_lit');
  const body = named(node, 'body');
  return {
    type: type?.text ?? '',
    labels: labels.map((label) => (label.type === 'string_lit' ? unquoted(label.text.slice(1, -1)) : label.text)),
    attributes: body ? attributesIn(body, file) : [],
    blocks: body ? blocksIn(body, file) : [],
    place: placeOf(node, file),
  };
}

function attributesIn(body: Node, file: string): readonly Attribute[] {
  return body.namedChildren
    .filter((node) => node.type === 'attribute')
    .map((node) => ({
      name: named(node, 'identifier')?.text ?? '',
      value: expressionOf(node.namedChildren.slice(1), file),
      place: placeOf(node, file),
    }));
}

function errorsIn(node: Node, file: string): readonly Place[] {
  if (node.isError || node.isMissing) return [placeOf(node, file)];
  return node.children.filter((child) => child.hasError || child.isMissing).flatMap((child) => errorsIn(child, file));
}

function named(node: Node, type: string): Node | undefined {
  return node.namedChildren.find((child) => child.type === type);
}
