import { every, given, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import { asksFor, ISSUER } from '../../src/checks/github.js';
import { everyStatement } from '../../src/checks/policies.js';
import { roleNamed } from '../../src/checks/roles.js';
import { type Model, type Thing, thingsOf } from '../../src/iac/model.js';
import type { Policy, Statement } from '../../src/iac/policy.js';

/** An upload needs these and no others; the last two only where a customer key encrypts the bucket. */
const ALLOWED = [
  's3:ListBucket',
  's3:PutObject',
  's3:DeleteObject',
  's3:GetObject',
  'cloudfront:CreateInvalidation',
  'cloudfront:GetInvalidation',
  'kms:GenerateDataKey',
  'kms:Decrypt',
];

export const evidence: Evidence = (model) => all(uploads(model), thingsOf(model, 'identity provider').map(isShared));

/** Shared by the account: a site that owned it could take it from everyone else. */
function isShared({ id, place }: Thing<'identity provider'>): Finding {
  return id === ISSUER
    ? fails(
        'Deleting this site would lock out every repository of the account. Create the provider outside of it.',
        place,
      )
    : holds;
}

function uploads(model: Model): Finding {
  return every(
    model,
    'role',
    {
      which: roleNamed('deploy'),
      none: 'There is no role whose name ends in -deploy. Add one for the deploy workflow.',
    },
    (role) =>
      all(
        everyStatement(role.is.trust, role.place, 'Nobody may take the role.', trusted),
        must(
          role,
          'attached',
          role.is.attached,
          (all) => all.length === 0,
          'The role has managed policies. Give it its own policy only.',
        ),
        (['attached', 'policies'] as const).map((property) => clear(role, property)),
        policiesOf(role).map((policy) => everyStatement(policy, role.place, 'The policy is empty.', narrow)),
        policiesOf(role).length === 0 && !role.unclear.has('policies')
          ? fails('The role may do nothing. Give it the rights of an upload.', role.place)
          : holds,
      ),
  );
}

/** Whether another resource may add to it. */
function clear({ unclear: all }: Thing<'role'>, property: 'attached' | 'policies'): Finding {
  const why = all.get(property);
  return why ? unclear(why) : holds;
}

function policiesOf({ is }: Thing<'role'>): readonly Policy[] {
  return Object.values(is.policies ?? {});
}

function trusted(statement: Statement): Finding {
  return asksFor(
    statement,
    ['repository', 'ref'],
    (subjects) => subjects.every((subject) => subject.endsWith(':environment:production')),
    'Jobs outside the environment production may take the role. End each subject in :environment:production.',
  );
}

function narrow(statement: Statement): Finding {
  const { effect, actions, others, place } = statement;
  if (effect.known && effect.value === 'Deny') return holds;
  if (others.length > 0)
    return fails(`The policy says ${others.join(', ')}, which allows everything except what it names.`, place);
  return all(
    given(
      actions,
      place,
      (names) => names.every((name) => ALLOWED.includes(name)),
      'The role may do more than an upload needs. Leave out the other actions.',
    ),
    readsNoPage(statement),
  );
}

/** What an upload reads is the record of the last one. */
function readsNoPage({ actions, resources, place }: Statement): Finding {
  if (!actions.known || !actions.value.includes('s3:GetObject')) return holds;
  return given(
    resources,
    place,
    (names) => names.length > 0 && names.every((name) => name.endsWith('/.prodgrade-state/*')),
    'The role may read more than the record of the last upload. Allow s3:GetObject on .prodgrade-state/* only.',
  );
}
