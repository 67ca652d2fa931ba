import { at, type Evidence, find, hasCondition, statements } from '../../src/evidence/evidence.js';
import { bucketOf, policyOfBucket } from '../../src/evidence/questions.js';

const REMOVALS = ['s3:DeleteObject', 's3:DeleteObjectVersion'];

export const evidence: Evidence = {
  terraform: (model) =>
    at(find(model, 'aws_s3_bucket_versioning.logs')?.body ?? {}, 'versioning_configuration', 0, 'status') ===
      'Enabled' &&
    statements(model, 'logs').some(
      (statement) =>
        statement['effect'] === 'Deny' && hasCondition(statement, 'Bool', 'aws:PrincipalIsAWSService', ['false']),
    ) &&
    statements(model, 'logs').some(
      (statement) =>
        statement['effect'] === 'Deny' &&
        statement['condition'] === undefined &&
        REMOVALS.every((action) => (statement['actions'] as unknown[]).includes(action)),
    ),
  template: (model) =>
    at(bucketOf(model, 'logs')?.body ?? {}, 'VersioningConfiguration', 'Status') === 'Enabled' &&
    policyOfBucket(model, bucketOf(model, 'logs')).some(
      ({ effect, condition }) => effect === 'Deny' && condition('Bool', 'aws:PrincipalIsAWSService') === 'false',
    ) &&
    policyOfBucket(model, bucketOf(model, 'logs')).some(
      ({ effect, actions }) => effect === 'Deny' && REMOVALS.every((action) => actions.includes(action)),
    ),
};
