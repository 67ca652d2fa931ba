import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'dns-query-logs',
  code: 'PG-DNS-04',
  title: 'Logs of DNS queries',
  measure: 3,
  order: 130,
  tier: 'strict',
  protects: 'Names that are probed, or records that point to something gone, show up before someone takes them over.',
  cost: 'CloudWatch Logs ingest, about 0.50 USD per GB.',
  needs: ['ownZone'],
  requires: ['log-groups'],
  outlivesControl: true,
  refs: {
    securityHub: ['Route53.2'],
    wellArchitected: ['SEC04-BP01'],
    checkov: ['CKV2_AWS_39'],
  },
};
