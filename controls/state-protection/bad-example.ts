import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  untested: 'asserted in a run of its own, which Terraform skips once another one has failed',
  terraform: [
    {
      file: 'hardened/versions.tf',
      find: 'encrypt      = true',
      replace: 'encrypt      = false',
      says: 'not encrypted',
    },
    { file: 'hardened/versions.tf', find: 'use_lockfile = true', replace: '', says: 'at once', at: 'backend "s3"' },
    {
      file: 'hardened/protection.tf',
      find: 'triggers_replace = aws_s3_bucket.content.id',
      replace: 'triggers_replace = "content"',
      says: 'The bucket can be deleted',
      at: 'hardened/content.tf: resource "aws_s3_bucket" "content"',
    },
    {
      file: 'hardened/audit-key.tf',
      find: 'prevent_destroy = true',
      replace: 'prevent_destroy = false',
      says: 'The key can be deleted',
      at: 'resource "aws_kms_key" "audit"',
    },
    {
      file: 'hardened/dnssec.tf',
      find: 'aws_route53_key_signing_key.site.id, ',
      replace: '',
      says: 'The signing key of the zone',
      at: 'resource "aws_route53_key_signing_key" "site"',
    },
    {
      file: 'hardened/waf.tf',
      find: 'skip_destroy = true',
      replace: 'skip_destroy = false',
      says: 'is deleted with the deployment',
    },
    {
      file: 'hardened/bootstrap/main.tf',
      find: 'status = "Enabled"\n  }',
      replace: 'status = "Suspended"\n  }',
      says: 'cannot be recovered',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/content.yaml',
      find: 'DeletionPolicy: RetainExceptOnCreate',
      replace: 'DeletionPolicy: Delete',
      says: 'The bucket can be deleted',
      at: 'Type: AWS::S3::Bucket',
    },
    {
      file: 'hardened/foundation.yaml',
      find: 'UpdateReplacePolicy: Retain',
      replace: 'UpdateReplacePolicy: Delete',
      says: 'The zone can be deleted',
      at: 'Type: AWS::Route53::HostedZone',
    },
    {
      file: 'hardened/edge.yaml',
      find: 'DeletionPolicy: RetainExceptOnCreate',
      replace: 'DeletionPolicy: Delete',
      says: 'is deleted with the deployment',
      at: 'Type: AWS::Logs::LogGroup\n    # Outlives',
    },
  ],
};
