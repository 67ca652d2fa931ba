import { every, symmetricKeys, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => every(symmetricKeys(model), ({ body }) => body['enable_key_rotation'] === true && body['deletion_window_in_days'] === 30),
  template: (model) =>
    every(
      model.resources('AWS::KMS::Key').filter(({ body }) => (body['KeySpec'] ?? 'SYMMETRIC_DEFAULT') === 'SYMMETRIC_DEFAULT'),
      ({ body }) => body['EnableKeyRotation'] === true && body['PendingWindowInDays'] === 30,
    ),
  bad: {
    terraform: { file: 'hardened/operations-key.tf', find: /enable_key_rotation += true/, replace: 'enable_key_rotation = false' },
    cdk: { file: 'hardened/site-key.ts', find: 'enableKeyRotation: true', replace: 'enableKeyRotation: false' },
    cloudformation: { file: 'hardened/foundation.yaml', find: 'EnableKeyRotation: true', replace: 'EnableKeyRotation: false' },
  },
};
