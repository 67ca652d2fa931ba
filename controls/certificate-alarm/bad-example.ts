import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    {
      file: 'hardened/monitoring.tf',
      find: 'threshold           = 30',
      replace: 'threshold           = 3',
      says: 'too little time',
    },
    {
      file: 'hardened/monitoring.tf',
      find: 'CertificateArn = aws_acm_certificate.site.arn',
      replace: 'Certificate = aws_acm_certificate.site.arn',
      says: 'watches no certificate',
      at: 'resource "aws_cloudwatch_metric_alarm" "certificate',
    },
  ],
  cdk: [{ file: 'hardened/alarms.ts', find: 'threshold: 30', replace: 'threshold: 3', says: 'too little time' }],
  cloudformation: [
    { file: 'hardened/monitoring.yaml', find: 'Threshold: 30', replace: 'Threshold: 3', says: 'too little time' },
  ],
};
