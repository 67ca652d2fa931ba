import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'certificate',
  code: 'PG-ACM-01',
  title: 'Certificate, DNS validated, us-east-1',
  measure: 2,
  tier: 'baseline',
  protects: 'RSA 2048 or EC P-256; apex + www SAN; create before destroy; transparency logging on',
  cost: 'CDK cross-region references are painful on delete (aws-cdk #25343): one us-east-1 stack for all edge resources is calmer',
  builtIn: true,
  refs: {
    securityHub: ['ACM.1', 'ACM.2', 'CloudFront.7'],
    wellArchitected: ['SEC09-BP01'],
    checkov: ['CKV_AWS_233', '234', 'CKV2_AWS_71'],
  },
};
