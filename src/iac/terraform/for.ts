/** `[for …]` and `{for …}`. */
import { list, map, unknown, type Value } from '../value.js';
import { isTrue } from './operators.js';
import { pairsOf } from './pairs.js';
import { type Scope, within } from './scope.js';
import type { Expression } from './syntax.js';

type For = Extract<Expression, { type: 'for' }>;

export function loop(expression: For, scope: Scope): Value {
  const { names, of, key, value, condition, place } = expression;
  const pairs = pairsOf(scope.evaluate(of, scope));
  if ('kind' in pairs) return pairs;
  const found: (readonly [Value | undefined, Value])[] = [];
  for (const [position, item] of pairs) {
    const bound = names.length === 1 ? [[names[0]!, item] as const] : namesOf(names, position, item);
    const inner = within(scope, bound);
    const taken = condition ? isTrue(inner.evaluate(condition, inner)) : true;
    if (typeof taken !== 'boolean') return taken;
    if (taken) found.push([key && inner.evaluate(key, inner), inner.evaluate(value, inner)]);
  }
  if (key !== undefined) return keyed(expression, found);
  return list(
    found.map(([, result]) => result),
    place,
  );
}

function namesOf(names: readonly string[], position: Value, item: Value): readonly (readonly [string, Value])[] {
  return [
    [names[0]!, position],
    [names[1]!, item],
  ];
}

function keyed({ grouped, place }: For, found: readonly (readonly [Value | undefined, Value])[]): Value {
  const entries = new Map<string, Value>();
  for (const [key, result] of found) {
    if (key?.kind !== 'scalar') return key?.kind === 'unknown' ? key : unknown('a key is only known to AWS', place);
    const name = String(key.value);
    const before = entries.get(name);
    entries.set(name, grouped ? list([...(before?.kind === 'list' ? before.items : []), result], place) : result);
  }
  return map(entries, place);
}
