import type { Missed } from '../../src/core/locals/missed.js';

export const missed: readonly Missed[] = [
  { flavor: 'terraform', where: 'checkov', rules: ['CKV_AWS_374'] },
  { flavor: 'cdk', where: 'distribution', rules: ['AwsSolutions::AwsSolutions-CFR1'] },
];
