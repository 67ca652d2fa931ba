import { type Evidence, every } from '../../src/evidence/evidence.js';
import { distributions } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) => body['default_root_object'] === 'index.html'),
  template: (model) =>
    every(distributions(model), (distribution) => distribution['DefaultRootObject'] === 'index.html'),
  bad: {
    terraform: { file: 'hardened/distribution.tf', find: /default_root_object.*/, replace: '' },
    cdk: { file: 'hardened/distribution.ts', find: /.*defaultRootObject.*\n/, replace: '' },
    cloudformation: { file: 'hardened/edge.yaml', find: /.*DefaultRootObject.*\n/, replace: '' },
  },
};
