import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    {
      file: 'hardened/audit-trail.tf',
      find: /enable_log_file_validation +=.*/,
      replace: 'enable_log_file_validation = false',
      says: 'forged record',
    },
    {
      file: 'hardened/audit-trail.tf',
      find: '"${aws_s3_bucket.content.arn}/",',
      replace: '',
      says: 'reads or changes files',
      at: 'resource "aws_cloudtrail"',
    },
    {
      file: 'hardened/audit-bucket.tf',
      find: 'variable = "aws:SourceArn"',
      replace: 'variable = "aws:SourceOrgID"',
      says: "Anyone's trail",
      at: '  statement {',
    },
  ],
  cdk: [
    {
      file: 'hardened/audit-trail.ts',
      find: 'enableLogFileValidation: true',
      replace: 'enableLogFileValidation: false',
      says: 'forged record',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/content.yaml',
      find: 'EnableLogFileValidation: true',
      replace: 'EnableLogFileValidation: false',
      says: 'forged record',
    },
    { file: 'hardened/content.yaml', find: 'IsLogging: true', replace: 'IsLogging: false', says: 'records nothing' },
  ],
};
