import { blocksOf, every, refersTo, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) => every(blocksOf(body, 'origin'), (origin) => refersTo(origin['origin_access_control_id'], 'aws_cloudfront_origin_access_control.content') || refersTo(origin['origin_access_control_id'], 'aws_cloudfront_origin_access_control.replica'))) &&
    every(model.resources('aws_cloudfront_origin_access_control'), ({ body }) => body['signing_behavior'] === 'always'),
  bad: { terraform: { file: 'hardened/distribution.tf', find: '"always"', replace: '"never"' } },
};
