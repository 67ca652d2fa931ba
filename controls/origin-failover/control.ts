import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'origin-failover',
  code: 'PG-CF-12',
  title: 'Origin failover',
  measure: 4,
  tier: 'strict',
  protects: 'Origin group primary/replica on 500, 502, 503, 504',
  cost: 'GET/HEAD/OPTIONS only; needs PG-S3-12; on flat-rate only Premium',
  requires: ['replica'],
  refs: {
    securityHub: ['CloudFront.4'],
    wellArchitected: ['REL11'],
    checkov: ['CKV_AWS_310'],
  },
};
