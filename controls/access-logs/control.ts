import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'access-logs',
  code: 'PG-LOG-01',
  title: 'Access logs of the distribution',
  measure: 3,
  order: 10,
  tier: 'baseline',
  protects: 'After an incident, or a bill, you can tell who requested what, and when.',
  cost: "Cents: delivery as text is free, the log bucket's storage is not.",
  outlivesControl: true,
  refs: {
    securityHub: ['CloudFront.5'],
    wellArchitected: ['SEC04-BP01'],
    cdkNag: ['AwsSolutions-CFR3'],
    checkov: ['CKV_AWS_86'],
    trivy: ['AWS-0010'],
  },
};
