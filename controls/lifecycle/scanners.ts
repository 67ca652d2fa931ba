import type { Missed } from '../../src/core/locals/missed.js';

export const missed: readonly Missed[] = [{ flavor: 'terraform', where: 'checkov', rules: ['CKV2_AWS_61'] }];
