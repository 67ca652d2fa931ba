import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'tls-only-buckets',
  code: 'PG-S3-05',
  title: 'Buckets answer over TLS only',
  measure: 2,
  order: 40,
  tier: 'baseline',
  protects: 'Uploads, logs and API calls always use TLS, so nobody can read them on the way.',
  cost: 'Nothing.',
  refs: {
    securityHub: ['S3.5'],
    cis: ['v3.0 2.1.1', 'v5.0 2.1.1', 'v6.0 3.1.1'],
    wellArchitected: ['SEC09-BP02'],
    cdkNag: ['AwsSolutions-S10'],
  },
};
