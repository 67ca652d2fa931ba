/** Parts of the model, as readers find them, and how they are put together. */
import type { Kinds, Named } from './model.js';

/** Part of what is known of one thing: a reader says no more than its resource does. */
export interface Fragment {
  readonly kind: keyof Kinds;
  readonly name: string;
  readonly properties: Named;
}

export function of<Kind extends keyof Kinds>(
  kind: Kind,
  name: string,
  properties: { readonly [Key in keyof Kinds[Kind]]?: Kinds[Kind][Key] | undefined },
): Fragment {
  return { kind, name, properties };
}

export type Model = Readonly<Record<string, Readonly<Record<string, Named>>>>;

/** Puts the fragments of each thing together. Two of them that say a property differently are a mistake of a reader. */
export function modelOf(fragments: readonly Fragment[]): Model {
  const model: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const { kind, name, properties } of fragments) {
    const things = model[kind] ?? {};
    const thing = things[name] ?? {};
    model[kind] = things;
    things[name] = thing;
    for (const [property, value] of Object.entries(properties)) {
      if (value === undefined) continue;
      const both = MERGED.has(property) && property in thing;
      if (property in thing && !both) throw new Error(`${kind} ${name}: ${property} is said twice`);
      thing[property] = both ? join(thing[property], value) : value;
    }
  }
  return model;
}

/** Properties that several resources add to. */
const MERGED = new Set(['attached', 'policies', 'subscriptions', 'validatedIn', 'objectLock', 'log', 'signing']);

function join(left: unknown, right: unknown): unknown {
  return Array.isArray(left)
    ? [...left, ...(right as unknown[])].sort()
    : { ...(left as object), ...(right as object) };
}
