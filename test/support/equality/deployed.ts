/** Stacks one after the other, as they would be deployed: each must find what it needs in those before it. */

import type { Flavor } from '../../../src/core/types.js';
import { bare, entriesOf, get, keysOf } from '../../../src/iac/access.js';
import type { Infrastructure } from '../../../src/iac/infrastructure.js';
import { type FromStacks, readStacks } from '../../../src/iac/template/read.js';
import type { Stack } from '../../../src/iac/template/stack.js';
import { unknownIn } from '../../../src/iac/value.js';
import { ACCOUNT } from '../iac/trees.js';

export interface Taking extends Stack {
  /** Parameters that are handed the output of their name of a stack before. */
  readonly takes: readonly string[];
}

/** Attributes of a resource beside its properties. What they say is when and whether, which readers look at. */
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
export function deployed(flavor: Flavor, stacks: readonly Taking[], folder: string): Infrastructure {
  for (const stack of stacks) expectLookedAt(stack);
  for (const stack of stacks) expectHandedIn(stack);
  const place = { file: folder, line: 1, endLine: 1 };
  const read = stacks.map((_, at) => complete(readStacks(stacks.slice(0, at + 1), ACCOUNT, place)));
  return { flavor, files: new Map(), ...read.at(-1)! };
}

/** What is still unknown needs a stack that is not there yet, or something that nobody evaluates. */
function complete(infrastructure: FromStacks): FromStacks {
  const { resources, outputs, opaque } = infrastructure;
  const values = [
    ...resources.map(({ address, body }) => ({ address, value: body })),
    ...outputs.map(({ name, value }) => ({ address: `output ${name}`, value })),
  ];
  for (const { address, value } of values) {
    const unclear = unknownIn(value);
    if (unclear) throw new Error(`${address}: ${unclear.why}`);
  }
  for (const { address, doubt } of resources) if (doubt) throw new Error(`${address}: ${doubt.why}`);
  for (const { why } of opaque) throw new Error(why);
  return infrastructure;
}

function expectLookedAt({ name, template }: Stack): void {
  for (const [id, resource] of entriesOf(get(template, 'Resources'))) {
    const unknown = keysOf(resource).filter((attribute) => !ATTRIBUTES.has(attribute));
    if (unknown.length > 0) throw new Error(`${name}: ${id} has ${unknown.join(', ')}, which nobody looks at`);
  }
}

function expectHandedIn({ name, template, settings, takes }: Taking): void {
  for (const [parameter, declared] of entriesOf(get(template, 'Parameters'))) {
    const known = settings.has(parameter) || bare(get(declared, 'Default')) !== null;
    if (!known && !takes.includes(parameter)) throw new Error(`${name}: nobody hands in ${parameter}`);
  }
}
