/** Questions about policies. */
import { type Fact, known, mapped, type Open, type Texts } from '../iac/fact.js';
import type { Kind, Model, Thing } from '../iac/model.js';
import type { Place } from '../iac/place.js';
import type { Policy, Statement } from '../iac/policy.js';
import { given, leadsTo } from './every.js';
import { both, is } from './facts.js';
import { all, type Finding, fails, holds, unclear } from './finding.js';
import { covered } from './wildcards.js';

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

interface Wanted {
  /** Only statements of which this is true. */
  readonly which: (statement: Statement) => Fact<boolean>;
  /** Said when there is none: what is missing and what to do. */
  readonly none: string;
}

/** The policy of a thing has such a statement, and each such statement answers well. */
export function mustSay<K extends Kind>(
  thing: Thing<K>,
  policy: Policy | undefined,
  { which, none }: Wanted,
  ask: (statement: Statement) => Finding = () => holds,
): Finding {
  const unsure = thing.unclear.get('policy') ?? (policy === undefined ? thing.handed : undefined);
  if (unsure) return unclear(unsure);
  if (policy === undefined) return fails(none, thing.place);
  if (!policy.statements.known) return unclear(policy.statements);
  const wanted = policy.statements.value.map((statement) => ({ statement, fact: which(statement) }));
  const there = wanted.filter(({ fact }) => !fact.known || fact.value);
  const findings = there.map(({ statement, fact }) => {
    const finding = ask(statement);
    return finding.finding === 'fails' && !fact.known ? unclear(fact) : finding;
  });
  const doubt = there.find(({ fact }) => !fact.known)?.fact as Open | undefined;
  const found = there.some(({ fact }) => fact.known);
  return all(...findings, found ? holds : doubt ? unclear(doubt) : fails(none, policy.place));
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

/** Values of a condition; keys are alike in upper and lower case, as IAM takes them. */
export function valuesOf({ conditions }: Statement, name: string): Texts | undefined {
  if (!conditions.known) return conditions;
  return Object.entries(conditions.value).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

/** Whether a statement has a condition with values that pass. */
export function conditioned(
  statement: Statement,
  name: string,
  test: (values: readonly string[]) => boolean,
): Fact<boolean> {
  return is(valuesOf(statement, name), test, statement.place);
}

/** Whether a statement is about this principal, such as `Service cloudfront.amazonaws.com`. */
export function about({ principals }: Statement, principal: string): Fact<boolean> {
  return mapped(principals, (all) => all.includes(principal))!;
}

export function hasEffect({ effect }: Statement, wanted: 'Allow' | 'Deny'): Fact<boolean> {
  return mapped(effect, (value) => value === wanted)!;
}

/** Whether a statement names this action, by a wildcard too: `s3:Get*`. */
export function names({ actions }: Statement, action: string): Fact<boolean> {
  return mapped(actions, (all) => covered(action, all))!;
}

/** Whether a statement lets this principal do this; open where it cannot be told. */
export function allows(statement: Statement, principal: string, action: string): Fact<boolean> {
  return both(hasEffect(statement, 'Allow'), about(statement, principal), names(statement, action));
}

/** A statement that holds for one distribution of this code. */
export function onlyForTheDistribution(model: Model, statement: Statement, what: string): Finding {
  const values = valuesOf(statement, 'StringEquals AWS:SourceArn');
  const sentence = `Any distribution of any account may ${what}. Compare AWS:SourceArn with the distribution.`;
  const said = given(values, statement.place, (arns) => arns.length > 0, sentence);
  if (!values?.known) return said;
  const found = values.value.map((arn) => leadsTo(model, 'distribution', known(arn, values.place)));
  return all(
    said,
    found.map((distribution) => (distribution.known ? holds : unclear(distribution))),
  );
}
