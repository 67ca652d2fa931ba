import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/logs.tf',
    find: '["logging.s3.amazonaws.com"]',
    replace: '["s3.amazonaws.com"]',
  },
  terraform: [
    {
      file: 'hardened/content.tf',
      find: /resource "aws_s3_bucket_logging" "content"/,
      replace: 'resource "aws_s3_bucket_other" "content"',
      says: 'bypass CloudFront',
      at: 'resource "aws_s3_bucket" "content"',
    },
    {
      file: 'hardened/logs.tf',
      find: '["logging.s3.amazonaws.com"]',
      replace: '["s3.amazonaws.com"]',
      says: 'does not let logs of buckets in',
      at: 'data "aws_iam_policy_document" "logs"',
    },
  ],
  cdk: [
    {
      file: 'hardened/content-bucket.ts',
      find: /serverAccessLogsBucket: props.logs,/,
      replace: '',
      says: 'bypass CloudFront',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/content.yaml',
      find: 'DestinationBucketName: !Ref LogBucket',
      replace: "DestinationBucketName: ''",
      says: 'bypass CloudFront',
    },
    {
      file: 'hardened/content.yaml',
      find: 'ArnEquals:\n                aws:SourceArn: !GetAtt ContentBucket.Arn',
      replace: 'ArnEquals:\n                aws:PrincipalArn: !GetAtt ContentBucket.Arn',
      says: "Anyone's buckets",
      at: '- Sid: WriteBucketLogs',
    },
  ],
};
