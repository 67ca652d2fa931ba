/** Stacks as one infrastructure: what one exports, another may import. */

import { bare, entriesOf, get } from '../access.js';
import type { Infrastructure, Output } from '../infrastructure.js';
import { withoutPrefix } from '../names.js';
import type { Place } from '../place.js';
import { type Resource, type Unknown, unknown, type Value } from '../value.js';
import { type Evaluation, evaluationOf, type Others } from './evaluation.js';
import { identityOf } from './kinds.js';
import type { Stack } from './stack.js';

/** All but what only its reader knows. */
export type FromStacks = Omit<Infrastructure, 'flavor' | 'files'>;

export function readStacks(stacks: readonly Stack[], account: string, place: Place): FromStacks {
  const resources = new Map<Stack, ReadonlyMap<string, Resource>>();
  const pending = new Set<string>();

  /** Outputs may need those of other stacks; one that needs itself is unknown. */
  function once(name: string, find: () => Value | undefined): Value | undefined {
    if (pending.has(name)) return unknown(`${name} refers to itself`, place);
    pending.add(name);
    const found = find();
    pending.delete(name);
    return found;
  }

  const others: Others = {
    account,
    resource: (stack, id) => resources.get(stack)?.get(id),
    output: (name) =>
      once(`output ${name}`, () =>
        first(evaluations, ({ stack, resolve }) => {
          const value = get(stack.template, 'Outputs', name, 'Value');
          return value.kind === 'absent' ? undefined : resolve(value);
        }),
      ),
    exported: (name) =>
      once(`export ${name}`, () =>
        first(evaluations, ({ stack, resolve }) => {
          const found = entriesOf(get(stack.template, 'Outputs')).find(
            ([, output]) => bare(resolve(get(output, 'Export', 'Name'))) === name,
          );
          return found && resolve(get(found[1], 'Value'));
        }),
      ),
  };
  const evaluations = stacks.map((stack) => evaluationOf(stack, others));
  for (const evaluation of evaluations) resources.set(evaluation.stack, resourcesOf(evaluation));

  return {
    place,
    account,
    resources: [...resources.values()].flatMap((each) => [...each.values()]).filter(({ doubt }) => doubt !== GONE),
    outputs: evaluations.flatMap(outputsOf),
    tags: stacks.map(({ tags }) => tags),
    opaque: stacks.flatMap((stack) => unreadOf(stack)),
  };
}

function first<T>(evaluations: readonly Evaluation[], find: (each: Evaluation) => T | undefined): T | undefined {
  for (const each of evaluations) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Of a resource whose condition is false: others may still refer to it, in branches that are not taken. */
const GONE: Unknown = unknown('its condition is false', { file: '', line: 1, endLine: 1 });

function resourcesOf(evaluation: Evaluation): ReadonlyMap<string, Resource> {
  const found = entriesOf(get(evaluation.stack.template, 'Resources'));
  return new Map(found.map(([id, written]) => [id, resourceOf(id, written, evaluation)] as const));
}

function resourceOf(id: string, written: Value, { stack, resolve, holds }: Evaluation): Resource {
  const type = String(bare(get(written, 'Type')));
  const policies = [get(written, 'DeletionPolicy'), get(written, 'UpdateReplacePolicy')].map(bare);
  let body: Value | undefined;
  const bodyNow = () => {
    const properties = get(written, 'Properties');
    body ??=
      properties.kind === 'absent' ? { kind: 'map', entries: new Map(), place: written.place } : resolve(properties);
    return body;
  };
  return {
    type,
    address: `${stack.name} ${id}`,
    place: written.place,
    get body() {
      return bodyNow();
    },
    region: stack.region,
    // Except what a failed first deployment made, which nobody has used yet.
    kept: /^Retain(ExceptOnCreate)?$/.test(String(policies[0])) && policies[1] === 'Retain',
    get doubt() {
      const condition = holds(get(written, 'Condition'));
      if (condition.kind === 'unknown') return condition;
      return bare(condition) === true ? undefined : GONE;
    },
    identity: identityOf(type),
    get naming() {
      if (type !== 'AWS::KMS::Alias') return undefined;
      return { of: get(bodyNow(), 'TargetKeyId'), name: withoutPrefix(get(bodyNow(), 'AliasName')) };
    },
  };
}

function outputsOf({ stack, resolve, holds }: Evaluation): readonly Output[] {
  const all = entriesOf(get(stack.template, 'Outputs'));
  const there = all.filter(([, output]) => bare(holds(get(output, 'Condition'))) !== false);
  return there.map(([name, output]) => ({ name, value: resolve(get(output, 'Value')), place: output.place }));
}

/** What a macro or a nested template makes is not visible here. */
function unreadOf({ template, name }: Stack): readonly Unknown[] {
  if (template.kind === 'unknown') return [template];
  const transform = get(template, 'Transform');
  const nested = entriesOf(get(template, 'Resources')).filter(([, each]) =>
    /^(AWS::CloudFormation::(Stack|Macro)|AWS::Serverless::)/.test(String(bare(get(each, 'Type')))),
  );
  return [
    ...(transform.kind === 'absent' ? [] : [unknown(`the transform of ${name} is not evaluated`, transform.place)]),
    ...nested.map(([id, each]) => unknown(`the nested stack ${id} is not read`, each.place)),
  ];
}
