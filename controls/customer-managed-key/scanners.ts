import type { Missed } from '../../src/core/locals/missed.js';

export const missed: readonly Missed[] = [
  { flavor: 'terraform', where: 'checkov', rules: ['CKV_AWS_145'] },
  { flavor: 'cdk', where: 'content-bucket', rules: ['NIST.800.53.R5::NIST.800.53.R5-S3DefaultEncryptionKMS'] },
];
