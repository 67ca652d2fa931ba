import { behaviors, every, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => every(model.resources('aws_cloudfront_distribution'), ({ body }) => behaviors(body).every((behavior) => behavior['viewer_protocol_policy'] === 'redirect-to-https')),
  bad: { terraform: { file: 'hardened/distribution.tf', find: 'redirect-to-https', replace: 'allow-all' } },
};
