import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/distribution.tf',
    find: 'var.log_group_retention_days',
    replace: '30',
  },
  terraform: [
    {
      file: 'hardened/waf.tf',
      find: 'retention_in_days = var.log_group_retention_days\n  ',
      replace: '',
      says: 'keeps its entries forever',
      at: 'resource "aws_cloudwatch_log_group" "waf"',
    },
    {
      file: 'hardened/variables.tf',
      find: 'default     = 365\n\n  validation {\n    condition     = contains(',
      replace: 'default     = 30\n\n  validation {\n    condition     = contains(',
      says: 'less than a year',
      at: 'default     = 30\n\n  validation {\n    condition     = contains(',
    },
    {
      file: 'hardened/distribution.tf',
      find: 'kms_key_id        = aws_kms_key.operations.arn',
      replace: '',
      says: 'no key of the account',
      at: 'resource "aws_cloudwatch_log_group" "viewer_request"',
    },
    {
      file: 'hardened/distribution.tf',
      find: '"/aws/cloudfront/function/${',
      replace: '"/functions/${',
      says: 'without a key',
      at: 'resource "aws_cloudfront_function" "viewer_request"',
    },
  ],
  cdk: [
    {
      file: 'hardened/distribution.ts',
      find: 'encryptionKey: props.foundation.operationsKey,',
      replace: '',
      says: 'no key of the account',
      at: 'new logs.LogGroup(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: 'LogGroupName: /aws/cloudfront/function/',
      replace: 'LogGroupName: /functions/',
      says: 'without a key',
      at: 'Type: AWS::CloudFront::Function',
    },
    {
      file: 'hardened/content.yaml',
      find: 'RetentionInDays: 365',
      replace: 'RetentionInDays: 30',
      says: 'less than a year',
    },
    {
      file: 'hardened/settings.properties',
      find: 'LogGroupRetentionDays=365',
      replace: 'LogGroupRetentionDays=90',
      says: 'less than a year',
    },
  ],
};
