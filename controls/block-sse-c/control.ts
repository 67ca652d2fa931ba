import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'block-sse-c',
  code: 'PG-S3-09',
  title: 'Block SSE-C',
  measure: 1,
  tier: 'standard',
  protects: 'Ransomware guard; default for new buckets since April 2026, stated so drift is seen',
  cost: 'none',
  flavors: { terraform: { optIn: true, provider: '6.25', reason: 'needs AWS provider 6.25 or newer' } },
  refs: {
    wellArchitected: ['SEC08-BP02'],
  },
};
