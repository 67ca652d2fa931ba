import { every, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => every(model.resources('aws_cloudfront_distribution'), ({ body }) => body['default_root_object'] === 'index.html'),
  bad: { terraform: { file: 'hardened/distribution.tf', find: /default_root_object.*/, replace: '' } },
};
