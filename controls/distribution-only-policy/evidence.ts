import { bucketPolicy, type Evidence, every, hasCondition } from '../../src/evidence/evidence.js';
import { bucketOf, leadsTo, policyOfBucket } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) => {
    const allowing = bucketPolicy(model, 'aws_s3_bucket.content').filter((statement) => statement['effect'] !== 'Deny');
    return every(
      allowing,
      (statement) =>
        JSON.stringify(statement['principals']).includes('cloudfront.amazonaws.com') &&
        hasCondition(statement, 'StringEquals', 'AWS:SourceArn', ['${aws_cloudfront_distribution.site.arn}']),
    );
  },
  template: (model) =>
    every(
      policyOfBucket(model, bucketOf(model, 'content')).filter(({ effect }) => effect !== 'Deny'),
      ({ principal, condition }) =>
        principal.includes('cloudfront.amazonaws.com') &&
        leadsTo(model, condition('StringEquals', 'AWS:SourceArn') ?? '', 'AWS::CloudFront::Distribution'),
    ),
  bad: {
    terraform: { file: 'hardened/content.tf', find: 'AWS:SourceArn', replace: 'AWS:UserAgent' },
    cdk: { file: 'hardened/content-bucket.ts', find: 'AWS:SourceArn', replace: 'AWS:UserAgent' },
    cloudformation: { file: 'hardened/content.yaml', find: 'AWS:SourceArn', replace: 'AWS:UserAgent' },
  },
};
