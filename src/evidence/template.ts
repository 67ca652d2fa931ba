/** Reads CloudFormation templates into a small model that evidence can be asked of. A synthesized CDK app is read alike. */
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { FileTree } from '../core/types.js';
import { at } from './evidence.js';
import { plain } from './intrinsics.js';

export type Body = Readonly<Record<string, unknown>>;

/** One stack: its template as JSON, intrinsic functions in their long form. */
export interface Stack {
  readonly region: string;
  readonly template: Body;
  /** Tags that the stack hands on to its resources. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly stack: Stack;
  /** Its properties. */
  readonly body: Body;
  /** The whole of it: DeletionPolicy, Condition. */
  readonly attributes: Body;
  /** A property as text: parameters by their default, imports by what is exported, other references as `${Id}`. */
  readonly text: (...path: readonly (string | number)[]) => string;
}

/** All stacks of one variant. */
export interface TemplateModel {
  readonly stacks: readonly Stack[];
  readonly resources: (type: string) => readonly Resource[];
  /** Text of any file of the rendered repository; empty when it does not exist. */
  readonly file: (path: string) => string;
}

export function templateModel(stacks: readonly Stack[], file: (path: string) => string): TemplateModel {
  const all = stacks.flatMap((stack) =>
    Object.entries((stack.template['Resources'] ?? {}) as Record<string, Body>).map(([id, attributes]) =>
      resource(stacks, stack, id, attributes),
    ),
  );
  return { stacks, resources: (type) => all.filter((each) => each.type === type), file };
}

function resource(stacks: readonly Stack[], stack: Stack, id: string, attributes: Body): Resource {
  const body = (attributes['Properties'] ?? {}) as Body;
  return {
    id,
    type: String(attributes['Type']),
    stack,
    body,
    attributes,
    text: (...path) => plain(stacks, stack, at(body, ...path)),
  };
}

/** @param folder `hardened` or `insecure` */
export function cloudformationModel(tree: FileTree, folder: string): TemplateModel {
  const decoder = new TextDecoder();
  const file = (path: string) => decoder.decode(tree.get(path)?.bytes ?? new Uint8Array());
  const tags = Object.fromEntries(
    Array.from(file(`${folder}/tags.properties`).matchAll(/^(\w+)=(.+)$/gm), ([, key, value]) => [key!, value!]),
  );
  const templates = [...tree.keys()].filter((path) => new RegExp(`^${folder}/[^/]+\\.yaml$`).test(path));
  const stacks = templates.map((path): Stack => {
    const template = parseTemplate(file(path));
    return { region: regionOf(template), template, tags };
  });
  return templateModel(stacks, file);
}

/** A stack says where it must be, or leaves it to the person who deploys it. */
function regionOf(template: Body): string {
  return JSON.stringify(template['Rules'] ?? '').includes('"us-east-1"') ? 'us-east-1' : 'the region of the data';
}

export function parseTemplate(text: string): Body {
  const { contents, errors } = parseDocument(text, { logLevel: 'silent' });
  // What cannot be read proves nothing, not even that a control is missing.
  if (errors.length > 0) throw errors[0]!;
  return fromNode(contents) as Body;
}

function fromNode(node: Node | null): unknown {
  const value = untagged(node);
  const name = node?.tag?.startsWith('!') ? node.tag.slice(1) : undefined;
  if (name === undefined) return value;
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  return { [`Fn::${name}`]: name === 'GetAtt' && typeof value === 'string' ? value.split('.') : value };
}

function untagged(node: Node | null): unknown {
  if (isMap(node))
    return Object.fromEntries(
      node.items.map(({ key, value }) => [String(isScalar(key) ? key.value : key), fromNode(value as Node | null)]),
    );
  if (isSeq(node)) return node.items.map((item) => fromNode(item as Node));
  return isScalar(node) ? node.value : null;
}
