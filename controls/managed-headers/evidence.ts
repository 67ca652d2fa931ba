import { behaviors, type Evidence, every } from '../../src/evidence/evidence.js';
import { cacheBehaviors, distributions } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) =>
      behaviors(body).every((behavior) => String(behavior['response_headers_policy_id'] ?? '') !== ''),
    ),
  template: (model) =>
    every(distributions(model), (distribution) =>
      cacheBehaviors(distribution).every((behavior) => behavior['ResponseHeadersPolicyId'] !== undefined),
    ),
  bad: {
    terraform: { file: 'hardened/distribution.tf', find: /.*response_headers_policy_id.*\n/, replace: '' },
    cdk: { file: 'hardened/distribution.ts', find: /.*responseHeadersPolicy:.*\n/, replace: '' },
    cloudformation: { file: 'hardened/edge.yaml', find: /.*ResponseHeadersPolicyId.*\n/, replace: '' },
  },
};
