import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    {
      file: 'hardened/content.tf',
      find: 'AWS:SourceArn',
      replace: 'AWS:UserAgent',
      says: 'Any distribution of any account',
      at: '  statement {',
    },
    {
      file: 'hardened/content.tf',
      find: 'type        = "Service"\n      identifiers = ["cloudfront.amazonaws.com"]',
      replace: 'type        = "AWS"\n      identifiers = ["*"]',
      says: 'other than CloudFront',
      at: '  statement {',
    },
  ],
  cdk: [
    {
      file: 'hardened/content-bucket.ts',
      find: "conditions: { StringEquals: { 'AWS:SourceArn': props.distributionArn } },\n      }),",
      replace: "conditions: { StringEquals: { 'AWS:UserAgent': props.distributionArn } },\n      }),",
      says: 'Any distribution of any account',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/content.yaml',
      find: 'AWS:SourceArn',
      replace: 'AWS:UserAgent',
      says: 'Any distribution of any account',
      at: '- Sid: ReadByThisDistribution',
    },
  ],
};
