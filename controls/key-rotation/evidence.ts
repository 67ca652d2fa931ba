import { type Evidence, every, hasCondition, statements, symmetricKeys } from '../../src/evidence/evidence.js';
import { statementsOf } from '../../src/evidence/questions.js';

const GRANTS = ['kms:GrantIsForAWSResource', 'aws:PrincipalIsAWSService'];

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      symmetricKeys(model),
      ({ body }) => body['enable_key_rotation'] === true && body['deletion_window_in_days'] === 30,
    ) &&
    every(model.resources('aws_kms_key'), ({ address }) =>
      statements(model, `${address.replace('aws_kms_key.', '')}_key`).some(
        ({ effect, actions, ...rest }) =>
          effect === 'Deny' &&
          String(actions) === 'kms:CreateGrant' &&
          GRANTS.every((key) => hasCondition(rest, 'BoolIfExists', key, ['false'])),
      ),
    ),
  template: (model) =>
    every(
      model
        .resources('AWS::KMS::Key')
        .filter(({ body }) => (body['KeySpec'] ?? 'SYMMETRIC_DEFAULT') === 'SYMMETRIC_DEFAULT'),
      ({ body }) => body['EnableKeyRotation'] === true && body['PendingWindowInDays'] === 30,
    ) &&
    every(model.resources('AWS::KMS::Key'), (key) =>
      statementsOf(key, 'KeyPolicy').some(
        ({ effect, actions, condition }) =>
          effect === 'Deny' &&
          actions.join() === 'kms:CreateGrant' &&
          GRANTS.every((name) => condition('BoolIfExists', name) === 'false'),
      ),
    ),
  bad: {
    terraform: {
      file: 'hardened/operations-key.tf',
      find: /enable_key_rotation += true/,
      replace: 'enable_key_rotation = false',
    },
    cdk: { file: 'hardened/site-key.ts', find: 'enableKeyRotation: true', replace: 'enableKeyRotation: false' },
    cloudformation: {
      file: 'hardened/foundation.yaml',
      find: 'EnableKeyRotation: true',
      replace: 'EnableKeyRotation: false',
    },
  },
};
