import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'waf',
  code: 'PG-WAF-01',
  title: 'Web application firewall',
  measure: 5,
  order: 100,
  tier: 'standard',
  protects: 'Known attack tools and addresses with a bad reputation are turned away before they reach the site.',
  cost: 'About 5 USD a month, 1 USD for each rule, and 0.60 USD per million requests.',
  monthly: [{ usd: 5 }, { usd: 3 }],
  needs: ['waf'],
  manualSteps: [
    {
      step: 'Let the firewall block',
      why: 'Its common rules only count at first.',
      whyWith: { 'waf-rate-limit': 'Its common rules and its rate limit only count at first.' },
      heading: 'Now and then',
      rank: 3,
    },
  ],
  refs: {
    securityHub: ['CloudFront.6', 'WAF.10', 'WAF.12'],
    wellArchitected: ['SEC05-BP03'],
    cdkNag: ['AwsSolutions-CFR2'],
    checkov: ['CKV_AWS_68', 'CKV_AWS_175', 'CKV_AWS_192'],
    trivy: ['AWS-0011'],
  },
};
