import type { Missed } from '../../src/core/locals/missed.js';

export const missed: readonly Missed[] = [
  { flavor: 'terraform', where: 'checkov', rules: ['CKV_AWS_68', 'CKV2_AWS_47'] },
  { flavor: 'cloudformation', where: 'checkov', rules: ['CKV_AWS_68'] },
  { flavor: 'cdk', where: 'checkov', rules: ['CKV_AWS_68'] },
  { flavor: 'cdk', where: 'distribution', rules: ['AwsSolutions::AwsSolutions-CFR2'], rank: 1 },
];
