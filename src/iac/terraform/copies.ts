/** What `count` and `for_each` make of a block. */
import { list, map, type Reference, type Resource, scalar, type Unknown, unknown, type Value } from '../value.js';
import { pairsOf } from './pairs.js';
import { type Scope, within } from './scope.js';
import { attribute, type Block } from './syntax.js';

export interface Copies {
  readonly resources: readonly Resource[];
  /** What the block's address stands for: one, a list of them, or a map. */
  readonly value: Value;
}

/** Makes one copy: what follows its address, what `each` and `count` mean in it, why it may not be there. */
type Make = (suffix: string, scope: Scope, doubt: Unknown | undefined) => Resource;

export function copiesOf(block: Block, scope: Scope, make: Make): Copies {
  const count = attribute(block, 'count');
  const each = attribute(block, 'for_each');
  if (count) return counted(scope.evaluate(count, scope), block, scope, make);
  if (each) return keyed(scope.evaluate(each, scope), block, scope, make);
  const resource = make('', scope, undefined);
  return { resources: [resource], value: referenceTo(resource) };
}

function counted(count: Value, block: Block, scope: Scope, make: Make): Copies {
  const isKnown = count.kind === 'scalar';
  const doubt = isKnown ? undefined : doubtOf(count);
  const resources = Array.from({ length: isKnown ? Math.max(0, Number(count.value)) : 1 }, (_, at) => {
    const index = map([['index', scalar(at, block.place)]], block.place);
    return make(`[${at}]`, within(scope, [['count', index]]), doubt);
  });
  return { resources, value: list(resources.map(referenceTo), block.place) };
}

function keyed(each: Value, block: Block, scope: Scope, make: Make): Copies {
  const pairs = pairsOf(each.kind === 'list' ? { ...each, set: true } : each);
  const doubtful = (doubt: Unknown): Copies => {
    const inner = within(scope, [
      [
        'each',
        map(
          [
            ['key', doubt],
            ['value', doubt],
          ],
          block.place,
        ),
      ],
    ]);
    return { resources: [make('[?]', inner, doubt)], value: doubt };
  };
  if ('kind' in pairs) return doubtful(pairs);
  const open = pairs.find(([key]) => key.kind !== 'scalar');
  if (open) return doubtful(doubtOf(open[0]));
  const made = pairs.map(([key, value]) => {
    const name = key.kind === 'scalar' ? String(key.value) : '';
    const inner = within(scope, [
      [
        'each',
        map(
          [
            ['key', key],
            ['value', value],
          ],
          block.place,
        ),
      ],
    ]);
    return [name, make(`["${name}"]`, inner, undefined)] as const;
  });
  return {
    resources: made.map(([, resource]) => resource),
    value: map(
      made.map(([name, resource]) => [name, referenceTo(resource)] as const),
      block.place,
    ),
  };
}

function doubtOf(value: Value): Unknown {
  return value.kind === 'unknown' ? value : unknown('how many there are is only known to AWS', value.place);
}

function referenceTo(resource: Resource): Reference {
  return { kind: 'reference', to: resource, attribute: '', place: resource.place };
}
