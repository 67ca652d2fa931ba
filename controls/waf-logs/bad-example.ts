import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    {
      file: 'hardened/waf.tf',
      find: 'name = "cookie"',
      replace: 'name = "accept"',
      says: 'header cookie in full',
      at: 'redacted_fields {',
    },
    {
      file: 'hardened/waf.tf',
      find: 'sampled_requests_enabled   = false',
      replace: 'sampled_requests_enabled   = true',
      says: 'Samples of requests',
    },
    {
      file: 'hardened/waf.tf',
      find: '"delivery.logs.amazonaws.com"',
      replace: '"logs.amazonaws.com"',
      says: 'may not write',
      at: 'data "aws_iam_policy_document" "waf_logs"',
    },
    {
      file: 'hardened/waf.tf',
      find: '"aws-waf-logs-${',
      replace: '"waf-logs-${',
      says: 'does not write',
      at: 'resource "aws_cloudwatch_log_group" "waf"',
    },
    {
      file: 'hardened/waf.tf',
      find: 'resource_arn            = aws_wafv2_web_acl.site.arn',
      replace: 'resource_arn            = "arn:aws:wafv2:us-east-1:111122223333:global/webacl/other/1"',
      says: 'Nobody can see',
      at: 'resource "aws_wafv2_web_acl" "site"',
    },
  ],
  cdk: [
    {
      file: 'hardened/web-acl.ts',
      find: 'sampledRequestsEnabled: false',
      replace: 'sampledRequestsEnabled: true',
      says: 'Samples of requests',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: 'Name: authorization',
      replace: 'Name: accept',
      says: 'header authorization in full',
      at: '- SingleHeader:',
    },
    {
      file: 'hardened/edge.yaml',
      find: 'SampledRequestsEnabled: false',
      replace: 'SampledRequestsEnabled: true',
      says: 'Samples of requests',
    },
    {
      file: 'hardened/edge.yaml',
      find: 'Service: delivery.logs.amazonaws.com',
      replace: 'Service: logs.amazonaws.com',
      says: 'may not write',
      at: "Version: '2012-10-17'\n        Statement:\n          - Sid: WriteWebAclLogs",
    },
  ],
};
