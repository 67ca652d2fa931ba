import { bucketPolicy, every, hasCondition, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => {
    const allowing = bucketPolicy(model, 'aws_s3_bucket.content').filter((statement) => statement['effect'] !== 'Deny');
    return every(allowing, (statement) => JSON.stringify(statement['principals']).includes('cloudfront.amazonaws.com') && hasCondition(statement, 'StringEquals', 'AWS:SourceArn', ['${aws_cloudfront_distribution.site.arn}']));
  },
  bad: { terraform: { file: 'hardened/content.tf', find: 'AWS:SourceArn', replace: 'AWS:UserAgent' } },
};
