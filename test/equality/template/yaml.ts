/** Reads a template as YAML, with its short functions (`!Ref`) in their long form. */
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { Raw } from '../unread.js';

export function parseTemplate(text: string): Raw {
  const document = parseDocument(text, { logLevel: 'error' });
  if (document.errors.length > 0) throw document.errors[0]!;
  return plain(document.contents);
}

function plain(node: Node | null): Raw {
  if (isMap<Node, Node>(node)) return wrapped(node, Object.fromEntries(node.items.map(({ key, value }) => [String(plain(key)), plain(value)])));
  if (isSeq<Node>(node)) return wrapped(node, node.items.map(plain));
  return isScalar(node) ? wrapped(node, node.value) : null;
}

function wrapped({ tag }: { readonly tag?: string }, value: Raw): Raw {
  if (!tag?.startsWith('!')) return value;
  const name = tag.slice(1);
  return { [name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`]: value };
}
