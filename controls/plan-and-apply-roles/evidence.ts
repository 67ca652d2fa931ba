import { every, given, leadsTo, some } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { both, is } from '../../src/checks/facts.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import { asksFor, subjectsOf } from '../../src/checks/github.js';
import { everyStatement, hasEffect } from '../../src/checks/policies.js';
import { type Fact, known, open } from '../../src/iac/fact.js';
import type { Model, Thing } from '../../src/iac/model.js';
import type { Policy, Statement } from '../../src/iac/policy.js';

type Role = Thing<'role'>;

/** Reading, and what makes a change visible without making it. */
const HARMLESS = /:(?:Get|List|Describe|View|Detect)|^cloudformation:(?:Create|Delete)ChangeSet$/;
/** A pipeline that can change roles, or take another one, can give itself any right. */
const POWER = /^sts:|^iam:(?!PassRole$|Tag|Untag|Get|List)/;
const NEVER = ['s3:DeleteBucket', 'kms:ScheduleKeyDeletion', 'route53:DeleteHostedZone'];

export const evidence: Evidence = (model) =>
  all(
    every(
      model,
      'role',
      {
        which: (role) => isFor(role, '-plan', ':pull_request'),
        none: 'There is no role for plans. Add one that pull requests may take, with a name that ends in -plan.',
      },
      (role) => all(mayPlan(role), everyRight(model, role, looks)),
    ),
    every(
      model,
      'role',
      {
        which: (role) => isFor(role, '-apply', ':environment:infrastructure'),
        none: 'There is no role for changes. Add one for the environment infrastructure, with a name that ends in -apply.',
      },
      (role) =>
        all(
          mayApply(role),
          everyRight(model, role, changes),
          NEVER.map((action) => denied(model, role, action)),
        ),
    ),
  );

/** By its name, or by who may take it. */
function isFor({ id, is, place }: Role, name: string, subject: string): Fact<boolean> {
  const statements = is.trust?.statements;
  const subjects = statements?.known ? statements.value.flatMap(subjectsOf) : [];
  if (id.endsWith(name) || subjects.some((each) => each.endsWith(subject))) return known(true, place);
  return id.startsWith('{') ? open('the name of a role is not known', place) : known(false, place);
}

function mayPlan({ is, place }: Role): Finding {
  return everyStatement(is.trust, place, 'Nobody may take the role. Let pull requests take it.', (statement) =>
    asksFor(
      statement,
      ['repository'],
      (all) => all.every((subject) => /:(?:pull_request|ref:refs\/heads\/[^*?]+)$/.test(subject)),
      'Jobs other than plans may take the role. End each subject in :pull_request, or in a branch.',
    ),
  );
}

function mayApply({ is, place }: Role): Finding {
  return everyStatement(is.trust, place, 'Nobody may take the role. Let reviewed jobs take it.', (statement) =>
    asksFor(
      statement,
      ['repository', 'ref'],
      (all) => all.every((subject) => subject.endsWith(':environment:infrastructure')),
      'Jobs that nobody reviewed may take the role. End each subject in :environment:infrastructure.',
    ),
  );
}

function everyRight(model: Model, role: Role, ask: (statement: Statement) => Finding): Finding {
  const policies = policiesOf(model, role);
  if (policies.length === 0) return fails('The role may do nothing. Give it a policy.', role.place);
  return all(
    policies.map((policy) =>
      'finding' in policy ? policy : everyStatement(policy, role.place, 'The policy is empty. Remove it.', ask),
    ),
  );
}

/** Its own policies and those that it shares, or why one cannot be read. */
function policiesOf(model: Model, { is, unclear: all, place }: Role): readonly (Policy | Finding)[] {
  const unsure = [...all.values()].map(unclear);
  const { attached } = is;
  const shared = attached?.known
    ? attached.value.map((arn) => {
        if (arn.startsWith('arn:aws:iam::aws:'))
          return fails('The role has a policy of AWS, which allows more. Give it one of the site.', attached.place);
        const found = leadsTo(model, 'policy', known(arn, attached.place));
        return found.known
          ? (found.value.is.policy ?? fails('The policy is empty. Give it a statement.', place))
          : unclear(found);
      })
    : [attached ? unclear(attached) : holds];
  return [...Object.values(is.policies ?? {}), ...shared, ...unsure];
}

function isDenial({ effect }: Statement): boolean {
  return effect.known && effect.value === 'Deny';
}

function looks(statement: Statement): Finding {
  return rights(
    statement,
    (action) => HARMLESS.test(action),
    'The role for plans may do more than look. Leave out the other actions.',
  );
}

function changes(statement: Statement): Finding {
  const { actions, resources, place } = statement;
  const passes = actions.known && actions.value.includes('iam:PassRole') && !isDenial(statement);
  return all(
    rights(
      statement,
      (action) => !POWER.test(action),
      'The role can give itself any right. Leave out what changes or takes roles.',
    ),
    rights(
      statement,
      (action) => HARMLESS.test(action) || !action.includes('*'),
      'The role may do whatever a wildcard stands for. Name each action that changes something.',
    ),
    passes
      ? given(
          resources,
          place,
          (all) => !all.some((each) => /^(?:\*|.*:role\/\*)$/.test(each)),
          'The role may hand any role to a service. Name the one that it hands on.',
        )
      : holds,
  );
}

function rights(statement: Statement, test: (action: string) => boolean, sentence: string): Finding {
  const { actions, others, place } = statement;
  if (isDenial(statement)) return holds;
  if (others.length > 0)
    return fails(`The policy says ${others.join()}, which allows everything else. Name actions.`, place);
  return given(actions, place, (all) => all.every(test), sentence);
}

function neverDestroys({ actions }: Statement): boolean {
  return actions.known && NEVER.some((action) => actions.value.includes(action));
}

function unreadIn(policy: Policy | Finding): Finding {
  if ('finding' in policy) return policy;
  return policy.statements.known ? holds : unclear(policy.statements);
}

function denied(model: Model, role: Role, action: string): Finding {
  const policies = policiesOf(model, role);
  const unread = policies.map(unreadIn).find((finding) => finding.finding === 'unknown');
  if (unread) return unread;
  const statements = policies.flatMap((policy) =>
    'statements' in policy && policy.statements.known ? policy.statements.value : [],
  );
  const denials = statements.filter(({ effect }) => !effect.known || effect.value === 'Deny');
  return some(
    denials.map((each) =>
      both(
        hasEffect(each, 'Deny'),
        is(each.actions, (all) => all.includes(action), each.place),
      ),
    ),
    (yes) => yes,
    `The role may be allowed ${action} by a policy that it writes itself. Deny it.`,
    (denials.find(neverDestroys) ?? denials[0])?.place ?? role.place,
  );
}
