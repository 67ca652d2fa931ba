import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/content.tf',
    find: 'aws:SecureTransport',
    replace: 'aws:ViaAWSService',
  },
  terraform: [
    {
      file: 'hardened/replica.tf',
      find: '"aws:SecureTransport"\n      values   = ["false"]',
      replace: '"aws:SecureTransport"\n      values   = ["true"]',
      says: 'plain HTTP',
      at: 'statement {\n    sid       = "DenyPlainHttp"',
    },
    {
      file: 'hardened/audit-bucket.tf',
      find: '["1.2"]',
      replace: '["1.1"]',
      says: 'older than 1.2',
      at: 'statement {\n    sid       = "DenyOldTls"',
    },
    {
      file: 'hardened/logs.tf',
      find: 'resources = [aws_s3_bucket.logs.arn, "${aws_s3_bucket.logs.arn}/*"]',
      replace: 'resources = [aws_s3_bucket.logs.arn]',
      says: 'plain HTTP',
      at: 'statement {\n    sid       = "DenyPlainHttp"',
    },
  ],
  cdk: [
    {
      file: 'hardened/audit-bucket.ts',
      find: 'enforceSSL: true,\n      minimumTLSVersion: 1.2,',
      replace: '',
      says: 'plain HTTP',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/content.yaml',
      find: "s3:TlsVersion: '1.2'",
      replace: "s3:TlsVersion: '1.0'",
      says: 'older than 1.2',
      at: '- Sid: DenyOldTls',
    },
    {
      file: 'hardened/replica.yaml',
      find: "Principal: '*'\n            Action: s3:*",
      replace: 'Principal:\n              AWS: arn:aws:iam::111122223333:root\n            Action: s3:*',
      says: 'plain HTTP',
      at: '- Sid: DenyPlainHttp',
    },
  ],
};
