import { everyContentBucket } from '../../src/checks/buckets.js';
import { given } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all } from '../../src/checks/finding.js';
import { hasEffect, mustSay, onlyForTheDistribution } from '../../src/checks/policies.js';

export const evidence: Evidence = (model) =>
  everyContentBucket(
    model,
    (bucket) =>
      mustSay(
        bucket,
        bucket.is.policy,
        {
          which: (statement) => hasEffect(statement, 'Allow'),
          none: 'Nobody may read the bucket. Allow the distribution the action s3:GetObject.',
        },
        (statement) =>
          all(
            given(
              statement.principals,
              statement.place,
              (all) => all.join() === 'Service cloudfront.amazonaws.com',
              'Principals other than CloudFront may use the bucket directly. Allow cloudfront.amazonaws.com only.',
            ),
            onlyForTheDistribution(model, statement, 'read the bucket'),
          ),
      ),
    'No distribution reads a bucket of this code.',
  );
