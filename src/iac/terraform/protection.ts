/** A guard that Terraform refuses to replace keeps what it is replaced by: `terraform_data` with `prevent_destroy`. */
import { get } from '../access.js';
import { type Resource, type Unknown, unknownIn, type Value } from '../value.js';

const GUARDS: Readonly<Record<string, string>> = { terraform_data: 'triggers_replace', null_resource: 'triggers' };

/** What is guarded. */
export interface Guarded {
  /** Each with why that is not sure. */
  readonly named: ReadonlyMap<Resource, Unknown | undefined>;
  /** Of a guard that may be of anything. */
  readonly any?: Unknown | undefined;
}

export function guardedBy(resources: readonly Resource[]): Guarded {
  const guards = resources.filter(({ type, kept }) => type in GUARDS && kept);
  // Certain guards come last, and win.
  const ordered = [...guards.filter(({ doubt }) => doubt), ...guards.filter(({ doubt }) => !doubt)];
  const triggers = ordered.map(({ type, body, doubt }) => ({ trigger: get(body, GUARDS[type]!), doubt }));
  return {
    named: new Map(triggers.flatMap(({ trigger, doubt }) => namedIn(trigger).map((each) => [each, doubt] as const))),
    any: unknownIn(...triggers.map(({ trigger }) => trigger)),
  };
}

function namedIn(value: Value): readonly Resource[] {
  switch (value.kind) {
    case 'reference':
      return [value.to];
    case 'text':
      return value.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.to]));
    case 'list':
      return value.items.flatMap(namedIn);
    case 'map':
      return [...value.entries.values()].flatMap(namedIn);
    default:
      return [];
  }
}
