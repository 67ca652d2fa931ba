/** Stacks one after the other, as they would be deployed: what each makes, and what it leaves for the next. */
import type { Place } from '../reader.js';
import type { Raw } from '../unread.js';
import { idOfResource } from './attributes.js';
import { Evaluation, type Stack } from './evaluate.js';

export interface Deployed {
  readonly resources: readonly (Place & { readonly type: string; readonly properties: Raw })[];
  /** Outputs of all stacks, and whether only other stacks need them. */
  readonly outputs: readonly { readonly name: string; readonly value: Raw; readonly stack: string }[];
}

/** Attributes of a resource beside its properties. What they say is when and whether, which is looked at here. */
const ATTRIBUTES = new Set([
  'Type',
  'Properties',
  'Condition',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'DependsOn',
  'Metadata',
]);

/** @param stacks in the order in which they are deployed */
export function deployed(stacks: readonly Stack[]): Deployed {
  const exports = new Map<string, Raw>();
  const told = new Map<string, Raw>();
  const resources: Deployed['resources'][number][] = [];
  const outputs: Deployed['outputs'][number][] = [];
  for (const stack of stacks) {
    const evaluation = new Evaluation(stack, { exports, outputs: told });
    resources.push(...resourcesOf(stack, evaluation));
    for (const [name, { Value, Export, Condition }] of Object.entries<Raw>(stack.template.Outputs ?? {})) {
      if (!evaluation.holds(Condition)) continue;
      const value = evaluation.resolve(Value);
      outputs.push({ name, value, stack: stack.name });
      told.set(name, value);
      if (Export) exports.set(evaluation.resolve(Export.Name), value);
    }
  }
  return { resources, outputs };
}

function resourcesOf(stack: Stack, evaluation: Evaluation): readonly Deployed['resources'][number][] {
  const all = Object.entries<Raw>(stack.template.Resources).filter(([, { Condition }]) => evaluation.holds(Condition));
  return all.map(([name, resource]) => {
    const unknown = Object.keys(resource).filter((attribute) => !ATTRIBUTES.has(attribute));
    if (unknown.length > 0) throw new Error(`${stack.name}: ${name} has ${unknown.join(', ')}, which nobody looks at`);
    return {
      type: resource.Type,
      address: `${stack.name} ${name}`,
      region: stack.region,
      // Except what a failed first deployment made, which nobody has used yet.
      kept: /^Retain(ExceptOnCreate)?$/.test(resource.DeletionPolicy) && resource.UpdateReplacePolicy === 'Retain',
      id: idOfResource(resource.Type, evaluation.named(name), stack.region),
      properties: evaluation.resolve(resource.Properties ?? {}),
    };
  });
}
