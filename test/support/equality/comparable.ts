/** A model without its places, in a shape that can be compared property by property. What is not certain is refused. */
import { isFact } from '../../../src/iac/fact.js';
import type { Model } from '../../../src/iac/model.js';
import type { Policy as Located, Statement as LocatedStatement } from '../../../src/iac/policy.js';
import { openIn } from '../iac/open.js';
import type { Policy, Statement } from './policy.js';

/** Settings under names of their own, such as rules by id. */
export type Named = Readonly<Record<string, unknown>>;

/** Things of each kind by name, which is the one that the console shows. */
export type Comparable = Readonly<Record<string, Readonly<Record<string, Named>>>>;

export function comparable(model: Model): Comparable {
  const open = openIn(model);
  if (open.length > 0) throw new Error(`what cannot be worked out cannot be compared:\n${open.join('\n')}`);
  const found: Record<string, Record<string, Named>> = {};
  for (const { kind, id, is } of model.things) {
    const things = found[kind] ?? {};
    found[kind] = things;
    if (nameIn(id) in things) throw new Error(`two of kind ${kind} are called ${nameIn(id)}`);
    things[nameIn(id)] = plain(is) as Named;
  }
  return found;
}

/** `example.com` of `{distribution example.com}`. */
function nameIn(id: string): string {
  return /^\{[\w ]*? ([^ ]+)\}$/.exec(id)?.[1] ?? id;
}

function plain(value: unknown): unknown {
  if (isFact(value)) return value.known ? plain(value.value) : undefined;
  if (isLocated(value)) return policy(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, plain(inner)]])),
  );
}

function isLocated(value: unknown): value is Located {
  return typeof value === 'object' && value !== null && 'statements' in value && 'version' in value;
}

/** Statements by Sid; one without is `statement 1`, by its place. */
function policy({ version, statements }: Located): Policy {
  if (plain(version) !== '2012-10-17') throw new Error('a policy has another version, in which variables mean nothing');
  const found: Record<string, Statement> = {};
  for (const [at, each] of (statements.known ? statements.value : []).entries()) {
    const name = each.sid ?? `statement ${at + 1}`;
    if (name in found) throw new Error(`two statements are called ${name}`);
    found[name] = statement(each);
  }
  return found;
}

function statement({ others, effect, principals, actions, resources, conditions }: LocatedStatement): Statement {
  if (others.length > 0) throw new Error(`a statement has ${others.join(', ')}, which nobody compares`);
  return plain({ effect, principals, actions, resources, conditions }) as Statement;
}
