import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'object-lock',
  code: 'PG-S3-11',
  title: 'Object Lock on the audit-log bucket',
  measure: 3,
  tier: 'strict',
  protects: 'Governance mode, default retention, on CloudTrail / v2 log bucket',
  cost: 'a bucket with default retention CANNOT be the target of S3 server access logs; compliance mode blocks teardown',
  requires: ['audit-trail'],
  refs: {
    securityHub: ['S3.15 (not FSBP)'],
    wellArchitected: ['SEC04-BP01'],
    checkov: ['CKV_AWS_143'],
  },
};
