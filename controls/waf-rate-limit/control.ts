import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'waf-rate-limit',
  code: 'PG-WAF-02',
  title: 'Rate limit',
  measure: 5,
  order: 110,
  tier: 'standard',
  protects: 'One address cannot run up the bill or scrape the site at full speed.',
  cost: '1 USD a month for the rule; many people behind one address can look like one attacker.',
  monthly: [{ usd: 1 }],
  needs: ['waf'],
  requires: ['waf'],
  refs: {
    wellArchitected: ['SEC05-BP03'],
  },
};
