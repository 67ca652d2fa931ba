import { mustDeny } from '../../src/checks/denials.js';
import { every, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, holds, unclear } from '../../src/checks/finding.js';
import type { Thing } from '../../src/iac/model.js';

const isFalse = (values: readonly string[]) => values.join() === 'false';

export const evidence: Evidence = (model) =>
  every(model, 'key', { none: 'There is no key of the account. Add one for what the site encrypts.' }, (key) =>
    all(rotates(key), grantsNobody(key)),
  );

/** KMS does not rotate asymmetric keys, such as the one for DNSSEC. */
function rotates(key: Thing<'key'>) {
  const { spec, rotation, deletionDays } = key.is;
  if (spec && !spec.known) return unclear(spec);
  if (spec && spec.value !== 'SYMMETRIC_DEFAULT') return holds;
  return all(
    must(key, 'rotation', rotation, (on) => on, 'The key never rotates. Turn on its yearly rotation.'),
    must(
      key,
      'deletionDays',
      deletionDays,
      (days) => days >= 30,
      'A deletion of the key becomes final too soon. Set a waiting period of 30 days.',
    ),
  );
}

/** A grant would let its holder bypass the key's policy. */
function grantsNobody(key: Thing<'key'>) {
  const conditions = {
    'BoolIfExists kms:GrantIsForAWSResource': isFalse,
    'BoolIfExists aws:PrincipalIsAWSService': isFalse,
  };
  return mustDeny(
    key,
    'policy',
    key.is.policy,
    { actions: ['kms:CreateGrant'], resources: [], conditions },
    'The key can be handed on by a grant. Deny kms:CreateGrant to all but AWS services in its policy.',
  );
}
