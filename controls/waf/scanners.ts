import type { Missed } from '../../src/core/locals/missed.js';

export const missed: readonly Missed[] = [
  { flavor: 'terraform', place: 'checkov', rules: ['CKV_AWS_68', 'CKV2_AWS_47'] },
  { flavor: 'cloudformation', place: 'checkov', rules: ['CKV_AWS_68'] },
  { flavor: 'cdk', place: 'checkov', rules: ['CKV_AWS_68'] },
  { flavor: 'cdk', place: 'distribution', rules: ['AwsSolutions::AwsSolutions-CFR2'], rank: 1 },
];
