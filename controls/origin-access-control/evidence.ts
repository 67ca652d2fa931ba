import { at, blocksOf, type Evidence, every, refersTo } from '../../src/evidence/evidence.js';
import { leadsTo } from '../../src/evidence/questions.js';
import type { Body } from '../../src/evidence/template.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) =>
      every(
        blocksOf(body, 'origin'),
        (origin) =>
          refersTo(origin['origin_access_control_id'], 'aws_cloudfront_origin_access_control.content') ||
          refersTo(origin['origin_access_control_id'], 'aws_cloudfront_origin_access_control.replica'),
      ),
    ) &&
    every(model.resources('aws_cloudfront_origin_access_control'), ({ body }) => body['signing_behavior'] === 'always'),
  template: (model) =>
    every(model.resources('AWS::CloudFront::Distribution'), (distribution) => {
      const origins = (at(distribution.body, 'DistributionConfig', 'Origins') ?? []) as Body[];
      return every(origins, (origin) =>
        leadsTo(
          model,
          distribution.text('DistributionConfig', 'Origins', origins.indexOf(origin), 'OriginAccessControlId'),
          'AWS::CloudFront::OriginAccessControl',
        ),
      );
    }) &&
    every(
      model.resources('AWS::CloudFront::OriginAccessControl'),
      ({ body }) => at(body, 'OriginAccessControlConfig', 'SigningBehavior') === 'always',
    ),
  bad: {
    terraform: { file: 'hardened/distribution.tf', find: '"always"', replace: '"never"' },
    cdk: { file: 'hardened/distribution.ts', find: 'SIGV4_ALWAYS', replace: 'NEVER' },
    cloudformation: { file: 'hardened/edge.yaml', find: 'SigningBehavior: always', replace: 'SigningBehavior: never' },
  },
};
