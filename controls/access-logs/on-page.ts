import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'logs', title: 'Log bucket', icon: 'log', band: 'watch', column: 'left', watches: true },
  lines: [
    {
      box: 'logs',
      text: 'who requested what',
      resources: {
        terraform: [
          'aws_s3_bucket',
          'aws_s3_bucket_public_access_block',
          'aws_s3_bucket_policy',
          'aws_s3_bucket_server_side_encryption_configuration',
          'aws_s3_bucket_versioning',
          'aws_s3_bucket_lifecycle_configuration',
          'aws_s3_bucket_ownership_controls',
          'aws_cloudwatch_log_delivery_source',
          'aws_cloudwatch_log_delivery_destination',
          'aws_cloudwatch_log_delivery',
        ],
        cloudformation: [
          'AWS::S3::Bucket',
          'AWS::S3::BucketPolicy',
          'AWS::Logs::DeliverySource',
          'AWS::Logs::DeliveryDestination',
          'AWS::Logs::Delivery',
        ],
      },
    },
  ],
  sentence: { text: 'Each request is written to a log bucket: who requested what, when, and what they got.' },
  quoted: 1,
};
