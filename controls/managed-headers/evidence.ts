import { behaviors, every, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => every(model.resources('aws_cloudfront_distribution'), ({ body }) => behaviors(body).every((behavior) => String(behavior['response_headers_policy_id'] ?? '') !== '')),
  bad: { terraform: { file: 'hardened/distribution.tf', find: /.*response_headers_policy_id.*\n/, replace: '' } },
};
