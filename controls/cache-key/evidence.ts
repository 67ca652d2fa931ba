import { behaviors, type Evidence, every } from '../../src/evidence/evidence.js';
import { cacheBehaviors, distributions } from '../../src/evidence/questions.js';

/** Managed-CachingOptimized: no query string, no cookie, no header in the key. */
const CACHING_OPTIMIZED = '658327ea-f89d-4fab-a63d-7e88639e58f6';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) =>
      behaviors(body).every(
        (behavior) =>
          behavior['cache_policy_id'] === CACHING_OPTIMIZED &&
          behavior['compress'] === true &&
          behavior['forwarded_values'] === undefined,
      ),
    ),
  template: (model) =>
    every(distributions(model), (distribution) =>
      cacheBehaviors(distribution).every(
        (behavior) =>
          behavior['CachePolicyId'] === CACHING_OPTIMIZED &&
          behavior['Compress'] === true &&
          behavior['ForwardedValues'] === undefined,
      ),
    ),
  bad: {
    terraform: {
      file: 'hardened/distribution.tf',
      find: '658327ea-f89d-4fab-a63d-7e88639e58f6',
      replace: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
    },
    cdk: { file: 'hardened/distribution.ts', find: 'CACHING_OPTIMIZED', replace: 'CACHING_DISABLED' },
    cloudformation: {
      file: 'hardened/edge.yaml',
      find: '658327ea-f89d-4fab-a63d-7e88639e58f6',
      replace: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
    },
  },
};
