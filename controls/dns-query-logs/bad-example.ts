import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    {
      file: 'hardened/query-logs.tf',
      find: '["route53.amazonaws.com"]',
      replace: '["s3.amazonaws.com"]',
      says: 'does not let Route 53 write',
      at: 'data "aws_iam_policy_document" "dns_queries"',
    },
    {
      file: 'hardened/query-logs.tf',
      find: 'resource "aws_route53_query_log" "site"',
      replace: 'resource "aws_route53_other" "site"',
      says: 'who queries which name',
      at: 'hardened/dns.tf: resource "aws_route53_zone"',
    },
    {
      file: 'hardened/query-logs.tf',
      find: '  resource_arn    = aws_cloudwatch_log_group.dns_queries.arn\n',
      replace: '  policy_name     = "queries"\n',
      says: 'does not let Route 53 write',
      at: 'resource "aws_cloudwatch_log_group"',
    },
  ],
  cdk: [
    {
      file: 'hardened/query-logs.ts',
      find: "'aws:SourceAccount': account",
      replace: "'aws:SourceOrgID': account",
      says: 'Zones of any account',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/foundation.yaml',
      find: / +QueryLoggingConfig:\n.*\n/,
      replace: '',
      says: 'who queries which name',
      at: 'Type: AWS::Route53::HostedZone',
    },
    {
      file: 'hardened/foundation.yaml',
      find: /(?<=Service: route53.amazonaws.com\n(?:.*\n){4} +)aws:SourceAccount/,
      replace: 'aws:SourceOrgID',
      says: 'Zones of any account',
      at: '- Sid: WriteQueriesOfThisZone',
    },
  ],
};
