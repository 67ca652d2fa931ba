/** A guard that Terraform refuses to replace keeps what it is replaced by: `terraform_data` with `prevent_destroy`. */
import { get } from '../access.js';
import type { Resource, Unknown, Value } from '../value.js';

const GUARDS: Readonly<Record<string, string>> = { terraform_data: 'triggers_replace', null_resource: 'triggers' };

/** What is guarded, and why that is not sure. */
export type Guarded = ReadonlyMap<Resource, Unknown | undefined>;

export function guardedBy(resources: readonly Resource[]): Guarded {
  const guards = resources.filter(({ type, kept }) => type in GUARDS && kept);
  // Certain guards come last, and win.
  const ordered = [...guards.filter(({ doubt }) => doubt), ...guards.filter(({ doubt }) => !doubt)];
  return new Map(
    ordered.flatMap(({ type, body, doubt }) => namedIn(get(body, GUARDS[type]!)).map((each) => [each, doubt] as const)),
  );
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
