/** Questions about what a policy denies to everyone. */
import { type Fact, known } from '../iac/fact.js';
import type { Kind, Kinds, Thing } from '../iac/model.js';
import type { Policy, Statement } from '../iac/policy.js';
import { some } from './every.js';
import { both, is } from './facts.js';
import { type Finding, fails, unclear } from './finding.js';
import { about, hasEffect } from './policies.js';
import { covered } from './wildcards.js';

type Values = (values: readonly string[]) => boolean;

/** Everyone is denied all these actions on all these resources, and no other condition narrows that. */
export interface Denial {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** `Bool aws:SecureTransport` to the values that will do. */
  readonly conditions?: Readonly<Record<string, Values>>;
}

/** The policy has such a statement. The place is that of the statement that comes nearest. */
export function mustDeny<K extends Kind>(
  thing: Thing<K>,
  property: keyof Kinds[K],
  policy: Policy | undefined,
  denial: Denial,
  sentence: string,
): Finding {
  const unsure = thing.unclear.get(String(property)) ?? (policy ? undefined : thing.handed);
  if (policy === undefined) return unsure ? unclear(unsure) : fails(sentence, thing.place);
  if (!policy.statements.known) return unclear(policy.statements);
  const all = policy.statements.value;
  const near = all.filter((each) => isNear(each, denial));
  const { place } = near.find(({ effect }) => effect.known && effect.value === 'Deny') ?? near[0] ?? policy;
  const finding = some(
    all.map((each) => denies(each, denial)),
    (yes) => yes,
    sentence,
    place,
  );
  return finding.finding === 'fails' && unsure ? unclear(unsure) : finding;
}

function denies(statement: Statement, { actions, resources, conditions = {} }: Denial): Fact<boolean> {
  const { others, place } = statement;
  return both(
    known(others.length === 0, place),
    hasEffect(statement, 'Deny'),
    about(statement, 'everyone'),
    is(statement.actions, (all) => actions.every((action) => covered(action, all)), place),
    is(statement.resources, (all) => resources.every((resource) => covered(resource, all)), place),
    ...conditionsAre(statement, conditions),
  );
}

function conditionsAre({ conditions, place }: Statement, wanted: Denial['conditions'] = {}): readonly Fact<boolean>[] {
  if (!conditions.known) return [conditions];
  const said = new Map(Object.entries(conditions.value).map(([name, values]) => [name.toLowerCase(), values]));
  if (said.size !== Object.keys(wanted).length) return [known(false, place)];
  return Object.entries(wanted).map(([name, test]) => is(said.get(name.toLowerCase()), test, place));
}

/** A statement that means to deny this, and misses. */
function isNear({ actions, conditions }: Statement, denial: Denial): boolean {
  const names = Object.keys(denial.conditions ?? {}).map((name) => name.split(' ').at(-1)!.toLowerCase());
  const said = conditions.known ? Object.keys(conditions.value).map((name) => name.toLowerCase()) : [];
  if (names.length > 0) return names.some((name) => said.some((each) => each.endsWith(` ${name}`)));
  return actions.known && denial.actions.some((action) => actions.value.includes(action));
}
