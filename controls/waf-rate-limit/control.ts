import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'waf-rate-limit',
  code: 'PG-WAF-02',
  title: 'Rate limit',
  measure: 5,
  tier: 'standard',
  protects: 'Rate-based rule per IP, 2,000 in 5 minutes, count first',
  cost: 'shared IPs (offices, CGNAT)',
  needs: ['waf'],
  requires: ['waf'],
  refs: {
    wellArchitected: ['SEC05-BP03'],
  },
};
