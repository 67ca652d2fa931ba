import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    {
      file: 'hardened/logs.tf',
      find: '"x-edge-location",',
      replace: '"x-edge-location", "cs(Cookie)",',
      says: 'cookies',
      at: 'record_fields = [',
    },
    {
      file: 'hardened/logs.tf',
      find: 'variable = "aws:SourceAccount"',
      replace: 'variable = "aws:SourceOrgID"',
      says: 'Compare aws:SourceAccount',
      at: '  statement {',
    },
    {
      file: 'hardened/logs.tf',
      find: 'resource_arn = aws_cloudfront_distribution.site.arn',
      replace: 'resource_arn = ""',
      says: 'names no distribution',
    },
  ],
  cdk: [
    {
      file: 'hardened/log-delivery.ts',
      find: "'x-edge-location',",
      replace: "'x-edge-location', 'cs(Cookie)',",
      says: 'cookies',
      at: 'new logs.CfnDelivery(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/monitoring.yaml',
      find: '        - x-edge-location\n',
      replace: '        - x-edge-location\n        - cs-uri-query\n',
      says: 'query strings',
      at: '- timestamp(ms)',
    },
    {
      file: 'hardened/content.yaml',
      find: 's3:x-amz-acl: bucket-owner-full-control',
      replace: 's3:x-amz-acl: private',
      says: 'another account',
    },
    {
      file: 'hardened/content.yaml',
      find: 'Sid: AWSLogDeliveryWrite',
      replace: 'Sid: AccessLogs',
      says: 'Call this one AWSLogDeliveryWrite',
    },
  ],
};
