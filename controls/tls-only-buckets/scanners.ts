import type { Missed } from '../../src/core/locals/missed.js';

export const missed: readonly Missed[] = [
  {
    flavor: 'cdk',
    where: 'content-bucket',
    rules: ['AwsSolutions::AwsSolutions-S10', 'NIST.800.53.R5::NIST.800.53.R5-S3BucketSSLRequestsOnly'],
  },
];
