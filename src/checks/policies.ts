/** Questions about policies. */
import { type Fact, known, type Open, type Texts } from '../iac/fact.js';
import type { Place } from '../iac/place.js';
import type { Policy, Statement } from '../iac/policy.js';
import { given } from './every.js';
import { all, type Finding, fails, unclear } from './finding.js';

/** There is a statement, and each answers well. */
export function everyStatement(
  policy: Policy | undefined,
  place: Place,
  none: string,
  ask: (statement: Statement) => Finding,
): Finding {
  if (policy === undefined) return fails(none, place);
  if (!policy.statements.known) return unclear(policy.statements);
  const findings = policy.statements.value.map(ask);
  return findings.length === 0 ? fails(none, policy.place) : all(findings);
}

/** A condition that a statement must have, with values that pass. */
export function condition(
  statement: Statement,
  name: string,
  test: (values: readonly string[]) => boolean,
  sentence: string,
): Finding {
  return given(valuesOf(statement, name), statement.place, test, sentence);
}

function valuesOf({ conditions }: Statement, name: string): Texts | undefined {
  return conditions.known ? conditions.value[name] : conditions;
}

/** Whether a statement lets this principal do this; open where it cannot be told. */
export function allows({ effect, principals, actions }: Statement, principal: string, action: string): Fact<boolean> {
  const unsure = [effect, principals, actions].find((fact): fact is Open => !fact.known);
  if (unsure) return unsure;
  const is = (fact: Fact<unknown>, wanted: (value: never) => boolean) => fact.known && wanted(fact.value as never);
  return known(
    is(effect, (value: string) => value === 'Allow') &&
      is(principals, (value: readonly string[]) => value.includes(principal)) &&
      is(actions, (value: readonly string[]) => value.includes(action)),
    actions.place,
  );
}
