import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'replica',
  code: 'PG-S3-12',
  title: 'Copy in a second region',
  measure: 4,
  order: 30,
  tier: 'strict',
  protects: 'The content survives the loss of a region, or of the first bucket.',
  cost: 'Storage twice, transfer between regions for each upload, and 1.20 USD a month for metrics.',
  monthly: [{ usd: 1.2 }],
  requires: ['versioning'],
  roles: ['replication'],
  outlivesControl: true,
  refs: {
    securityHub: ['S3.7'],
    wellArchitected: ['REL09-BP03', 'REL10-BP01'],
    cdkNag: ['NIST.800.53.R5-S3BucketReplicationEnabled'],
    checkov: ['CKV_AWS_144'],
  },
};
