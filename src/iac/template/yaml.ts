/** Parses a template in YAML, every value with its lines, functions in their long form. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Place } from '../place.js';
import { absent, list, map, type Primitive, scalar, unknown, type Value } from '../value.js';

export function parseTemplate(file: string, text: string): Value {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  const { contents, errors } = document;
  const [error] = errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    return unknown('the template cannot be read', { file, line, endLine: line });
  }

  function placeOf(node: Node): Place {
    const [start = 0, end = start] = node.range ?? [];
    const { line } = lines.linePos(start);
    return { file, line, endLine: Math.max(line, lines.linePos(Math.max(start, end - 1)).line) };
  }

  function read(node: Node | null | undefined): Value {
    if (!node) return absent({ file, line: 1, endLine: 1 });
    const place = placeOf(node);
    const plain = untagged(node, place);
    const name = node.tag?.startsWith('!') ? node.tag.slice(1) : undefined;
    if (name === undefined) return plain;
    const long = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
    return map([[long, plain]], place);
  }

  function untagged(node: Node, place: Place): Value {
    if (isAlias(node)) return read(node.resolve(document));
    if (isMap(node))
      return map(
        node.items.map(({ key, value }) => [String(isScalar(key) ? key.value : key), read(value as Node)] as const),
        place,
      );
    if (isSeq(node)) {
      const items = node.items.map((item) => read(item as Node));
      return list(items, place);
    }
    const said = isScalar(node) ? node.value : null;
    return said === null || said === undefined ? absent(place) : scalar(said as Primitive, place);
  }

  return read(contents);
}
