import { content } from '../../src/checks/buckets.js';
import { every, given } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all } from '../../src/checks/finding.js';
import { hasEffect, mustSay, onlyForTheDistribution } from '../../src/checks/policies.js';

export const evidence: Evidence = (model) =>
  every(
    model,
    'bucket',
    { which: (bucket) => content(model, bucket), none: 'No distribution reads a bucket of this code.' },
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
              'Others than CloudFront may use the bucket past the site. Allow cloudfront.amazonaws.com only.',
            ),
            onlyForTheDistribution(model, statement, 'read the bucket'),
          ),
      ),
  );
