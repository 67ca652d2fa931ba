import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'bucket-encryption',
  code: 'PG-S3-01',
  title: 'Default encryption SSE-S3, explicit',
  measure: 1,
  tier: 'baseline',
  protects: 'Every bucket states its encryption; new buckets have it anyway since Jan 2023',
  cost: 'none',
  builtIn: true,
  refs: {
    wellArchitected: ['SEC08-BP02'],
    checkov: ['CKV_AWS_19'],
    trivy: ['AWS-0088 (deprecated)'],
  },
};
