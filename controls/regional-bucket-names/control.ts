import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'regional-bucket-names',
  code: 'PG-S3-10',
  title: 'Bucket names nobody else can take',
  measure: 5,
  order: 50,
  tier: 'baseline',
  protects:
    'After a bucket is deleted, no stranger can create one of the same name and serve their content through what still points to it.',
  cost: 'Nothing; existing buckets cannot be renamed.',
  permanent: 'AWS cannot rename a bucket, so each would be replaced by an empty one.',
  regionalNames: true,
  refs: {
    securityHub: ['CloudFront.12'],
    wellArchitected: ['SEC03-BP07'],
  },
};
