import { behaviors, type Evidence, every } from '../../src/evidence/evidence.js';
import { cacheBehaviors, distributions } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) =>
      behaviors(body).every((behavior) =>
        [behavior['allowed_methods'], behavior['cached_methods']].every((methods) => String(methods) === 'GET,HEAD'),
      ),
    ),
  template: (model) =>
    every(distributions(model), (distribution) =>
      cacheBehaviors(distribution).every((behavior) =>
        [behavior['AllowedMethods'], behavior['CachedMethods']].every((methods) => String(methods) === 'GET,HEAD'),
      ),
    ),
  bad: {
    terraform: {
      file: 'hardened/distribution.tf',
      find: 'allowed_methods = ["GET", "HEAD"]',
      replace: 'allowed_methods = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]',
    },
    cdk: { file: 'hardened/distribution.ts', find: 'ALLOW_GET_HEAD,', replace: 'ALLOW_ALL,' },
    cloudformation: {
      file: 'hardened/edge.yaml',
      find: 'AllowedMethods: [GET, HEAD]',
      replace: 'AllowedMethods: [GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE]',
    },
  },
};
