import type { Missed } from '../../src/core/locals/missed.js';

export const missed: readonly Missed[] = [
  { flavor: 'terraform', where: 'checkov', rules: ['CKV_AWS_26'], with: 'error-alarms' },
];
