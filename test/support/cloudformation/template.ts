/** A template of CloudFormation as plain JSON, functions in their long form. */
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';

export function parseTemplate(text: string): Readonly<Record<string, unknown>> {
  const { contents, errors } = parseDocument(text, { logLevel: 'silent' });
  // What cannot be read proves nothing, not even that a control is missing.
  if (errors.length > 0) throw errors[0]!;
  return fromNode(contents) as Readonly<Record<string, unknown>>;
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
