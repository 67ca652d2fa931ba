import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'replica', title: 'Copy', icon: 'copy', band: 'storage', column: 'right' },
  lines: [
    {
      box: 'replica',
      text: 'in a second region',
      resources: {
        terraform: [
          'aws_s3_bucket',
          'aws_s3_bucket_public_access_block',
          'aws_s3_bucket_policy',
          'aws_s3_bucket_server_side_encryption_configuration',
          'aws_s3_bucket_versioning',
          'aws_s3_bucket_lifecycle_configuration',
          'aws_s3_bucket_ownership_controls',
          'aws_s3_bucket_replication_configuration',
        ],
        cloudformation: ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy'],
      },
    },
  ],
  arrows: [{ from: 'content', to: 'replica', kind: 'way', rank: 1 }],
  sentence: {
    text: 'A copy in a second region, usually minutes behind, is there for the day the first region is lost.',
  },
  quoted: 3,
};
