import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'waf-logs',
  code: 'PG-WAF-03',
  title: 'Firewall logs without secrets',
  measure: 3,
  order: 100,
  tier: 'strict',
  protects: 'A blocked visitor, or an attack that got through, can be explained from the record.',
  cost: 'CloudWatch Logs ingest, about 0.50 USD per GB, for blocked and counted requests only.',
  needs: ['waf'],
  requires: ['waf', 'log-groups'],
  outlivesControl: true,
  refs: {
    securityHub: ['WAF.11'],
    wellArchitected: ['SEC04-BP01'],
    cdkNag: ['NIST.800.53.R5-WAFv2LoggingEnabled'],
    checkov: ['CKV2_AWS_31'],
  },
};
