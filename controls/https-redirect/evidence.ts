import { behaviors, type Evidence, every } from '../../src/evidence/evidence.js';
import { cacheBehaviors, distributions } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) =>
      behaviors(body).every((behavior) => behavior['viewer_protocol_policy'] === 'redirect-to-https'),
    ),
  template: (model) =>
    every(distributions(model), (distribution) =>
      cacheBehaviors(distribution).every((behavior) => behavior['ViewerProtocolPolicy'] === 'redirect-to-https'),
    ),
  bad: {
    terraform: { file: 'hardened/distribution.tf', find: 'redirect-to-https', replace: 'allow-all' },
    cdk: { file: 'hardened/distribution.ts', find: 'REDIRECT_TO_HTTPS', replace: 'ALLOW_ALL' },
    cloudformation: { file: 'hardened/edge.yaml', find: 'redirect-to-https', replace: 'allow-all' },
  },
};
