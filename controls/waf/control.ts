import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'waf',
  code: 'PG-WAF-01',
  title: 'Web ACL with managed groups',
  measure: 5,
  tier: 'standard',
  protects: 'IP reputation, Common (count first), Known bad inputs; CLOUDFRONT scope in us-east-1',
  cost: '5 USD + 1 a rule + 0.60 a million requests; small value for GET-only static files: explain; REQUIRED and included on flat-rate plans',
  needs: ['waf'],
  refs: {
    securityHub: ['CloudFront.6', 'WAF.10', 'WAF.12'],
    wellArchitected: ['SEC05-BP04'],
    cdkNag: ['AwsSolutions-CFR2'],
    checkov: ['CKV_AWS_68', '175', '192', 'CKV2_AWS_47'],
    trivy: ['AWS-0011'],
  },
};
