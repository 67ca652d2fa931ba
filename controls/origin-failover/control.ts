import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'origin-failover',
  code: 'PG-CF-12',
  title: 'Serving goes on from the replica',
  measure: 4,
  order: 40,
  tier: 'strict',
  protects: 'An outage of the first region does not take the site down.',
  cost: "Nothing of its own; CloudFront's flat-rate plans include it only in Premium.",
  requires: ['replica'],
  refs: {
    securityHub: ['CloudFront.4'],
    wellArchitected: ['REL11-BP02'],
    checkov: ['CKV_AWS_310'],
  },
};
