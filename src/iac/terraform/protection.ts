/** A guard that Terraform refuses to replace keeps what it is replaced by: `terraform_data` with `prevent_destroy`. */
import { get, items } from '../access.js';
import type { Resource } from '../value.js';

const GUARDS: Readonly<Record<string, string>> = { terraform_data: 'triggers_replace', null_resource: 'triggers' };

export function guardedBy(resources: readonly Resource[]): ReadonlySet<Resource> {
  const guards = resources.filter(({ type, kept, doubt }) => type in GUARDS && kept && !doubt);
  const triggers = guards.map(({ type, body }) => get(body, GUARDS[type]!));
  return new Set(
    triggers
      .flatMap((each) => (each.kind === 'map' ? [...each.entries.values()] : items(each)))
      .flatMap((trigger) => (trigger.kind === 'reference' ? [trigger.to] : [])),
  );
}
