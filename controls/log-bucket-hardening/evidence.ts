import { logs } from '../../src/checks/buckets.js';
import { mustDeny } from '../../src/checks/denials.js';
import { every, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all } from '../../src/checks/finding.js';

export const evidence: Evidence = (model) => {
  const none = 'There is no bucket that logs are delivered to. Deliver the access logs of the site to one.';
  return every(model, 'bucket', { which: (bucket) => logs(model, bucket), none }, (bucket) => {
    const resources = [`arn:aws:s3:::${bucket.id}/*`];
    return all(
      must(
        bucket,
        'versioning',
        bucket.is.versioning,
        (status) => status === 'Enabled',
        'Overwritten logs are lost. Turn on versioning of the bucket.',
      ),
      mustDeny(
        bucket,
        'policy',
        bucket.is.policy,
        {
          actions: ['s3:PutObject'],
          resources,
          conditions: { 'Bool aws:PrincipalIsAWSService': (values) => values.join() === 'false' },
        },
        'People and roles may write logs to the bucket. Deny s3:PutObject to all but AWS services in its policy.',
      ),
      mustDeny(
        bucket,
        'policy',
        bucket.is.policy,
        { actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'], resources },
        'Logs can be removed from the bucket. Deny s3:DeleteObject and s3:DeleteObjectVersion to everyone in its policy.',
      ),
    );
  });
};
