import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'regional-bucket-names',
  code: 'PG-S3-10',
  title: 'Account-regional bucket namespace',
  measure: 5,
  tier: 'standard',
  protects: 'Name can never be taken by another account after deletion (bucket squatting, dangling origin)',
  cost: 'new buckets only (no rename); 63 character limit; not for the PoC website bucket, whose name must equal the domain',
  flavors: { terraform: { optIn: true, provider: '6.37', reason: 'needs AWS provider 6.37 or newer' } },
  refs: {
    securityHub: ['CloudFront.12 (related)'],
    wellArchitected: ['SEC03-BP07'],
  },
};
