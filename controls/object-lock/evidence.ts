import { at, type Evidence, every, find, refersTo } from '../../src/evidence/evidence.js';
import { bucketOf } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model.resources('aws_s3_bucket_object_lock_configuration'),
      ({ body }) =>
        refersTo(body['bucket'], 'aws_s3_bucket.audit') &&
        at(body, 'rule', 0, 'default_retention', 0, 'mode') === 'GOVERNANCE',
    ) &&
    find(model, 'aws_s3_bucket.audit')?.body['object_lock_enabled'] === true &&
    find(model, 'aws_s3_bucket.logs')?.body['object_lock_enabled'] !== true,
  template: (model) => {
    const audit = bucketOf(model, 'audit')?.body ?? {};
    return (
      audit['ObjectLockEnabled'] === true &&
      at(audit, 'ObjectLockConfiguration', 'Rule', 'DefaultRetention', 'Mode') === 'GOVERNANCE' &&
      bucketOf(model, 'logs')?.body['ObjectLockEnabled'] !== true
    );
  },
};
