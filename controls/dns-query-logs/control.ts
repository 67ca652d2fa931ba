import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'dns-query-logs',
  code: 'PG-DNS-04',
  title: 'Route 53 query logs',
  measure: 3,
  tier: 'strict',
  protects: 'Log group in us-east-1, /aws/route53/*, resource policy',
  cost: 'per GB; user IP of resolvers',
  needs: ['ownZone'],
  requires: ['log-groups'],
  refs: {
    securityHub: ['Route53.2 (FSBP)'],
    wellArchitected: ['SEC04-BP01'],
    checkov: ['CKV2_AWS_39'],
  },
};
