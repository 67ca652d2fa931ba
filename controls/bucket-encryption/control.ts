import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'bucket-encryption',
  code: 'PG-S3-01',
  title: 'Explicit default encryption',
  measure: 1,
  order: 10,
  tier: 'baseline',
  protects: 'A lost disk or a copied storage snapshot at the provider gives nobody readable files.',
  cost: 'Nothing.',
  builtIn: true,
  refs: {
    wellArchitected: ['SEC08-BP02'],
    checkov: ['CKV_AWS_19'],
    trivy: ['AWS-0088'],
  },
};
