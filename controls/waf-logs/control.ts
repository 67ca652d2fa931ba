import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'waf-logs',
  code: 'PG-WAF-03',
  title: 'WAF logs, redacted',
  measure: 3,
  tier: 'strict',
  protects: 'aws-waf-logs-* log group or bucket; redact cookie, authorization; keep BLOCK and COUNT',
  cost: 'log cost',
  needs: ['waf'],
  requires: ['waf', 'log-groups'],
  refs: {
    securityHub: ['WAF.11 (not FSBP)'],
    wellArchitected: ['SEC04-BP01'],
    cdkNag: ['(NIST WAFv2LoggingEnabled)'],
    checkov: ['CKV2_AWS_31'],
  },
};
