import { behaviors, every, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) => behaviors(body).every((behavior) => [behavior['allowed_methods'], behavior['cached_methods']].every((methods) => String(methods) === 'GET,HEAD'))),
  bad: { terraform: { file: 'hardened/distribution.tf', find: 'allowed_methods = ["GET", "HEAD"]', replace: 'allowed_methods = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]' } },
};
