/** Arguments and nested blocks as one value. Dynamic blocks become the blocks that they make. */
import { list, map, unknown, type Value } from '../value.js';
import { isTrue } from './operators.js';
import { pairsOf } from './pairs.js';
import { type Scope, within } from './scope.js';
import { attribute, type Block, blocksOf } from './syntax.js';

/** Arguments and blocks of Terraform itself: they change how, not what. */
const META = new Set(['provider', 'depends_on', 'lifecycle', 'for_each', 'count', 'timeouts', 'provisioner']);

export function bodyOf(block: Block, scope: Scope): Value {
  return bodyWithout(META, block, scope);
}

function bodyWithout(left: ReadonlySet<string>, block: Block, scope: Scope): Value {
  const entries = new Map<string, Value>();
  for (const { name, value } of block.attributes) {
    if (left.has(name)) continue;
    const found = scope.evaluate(value, scope);
    if (found.kind !== 'absent') entries.set(name, found);
  }
  for (const [type, values] of nested(block, scope)) {
    if (!left.has(type) && values.length > 0) entries.set(type, list(values, values[0]?.place ?? block.place));
  }
  return map(entries, block.place);
}

function nested(block: Block, scope: Scope): ReadonlyMap<string, readonly Value[]> {
  const found = new Map<string, readonly Value[]>();
  for (const inner of block.blocks) {
    const dynamic = inner.type === 'dynamic';
    const type = dynamic ? inner.labels[0]! : inner.type;
    const values = dynamic ? generated(inner, scope) : [bodyWithout(NONE, inner, scope)];
    found.set(type, [...(found.get(type) ?? []), ...values]);
  }
  return found;
}

const NONE: ReadonlySet<string> = new Set();

function generated(dynamic: Block, scope: Scope): readonly Value[] {
  const [content] = blocksOf(dynamic, 'content');
  const each = attribute(dynamic, 'for_each');
  if (content === undefined || each === undefined) return [unknown('a dynamic block is not complete', dynamic.place)];
  const pairs = pairsOf(scope.evaluate(each, scope));
  if ('kind' in pairs) return [pairs];
  const iterator = attribute(dynamic, 'iterator');
  const name = iterator?.type === 'name' ? iterator.name : dynamic.labels[0]!;
  return pairs.map(([key, value]) => {
    const item = map(
      [
        ['key', key],
        ['value', value],
      ],
      value.place,
    );
    return bodyWithout(NONE, content, within(scope, [[name, item]]));
  });
}

/** Whether Terraform refuses to destroy it. */
export function isProtected(block: Block, scope: Scope): boolean {
  return blocksOf(block, 'lifecycle').some((lifecycle) => {
    const guard = attribute(lifecycle, 'prevent_destroy');
    const value = guard && scope.evaluate(guard, scope);
    return value !== undefined && isTrue(value) === true;
  });
}
