import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'origin-access-control',
  code: 'PG-CF-03',
  title: 'CloudFront signs its requests to S3',
  measure: 5,
  order: 30,
  tier: 'baseline',
  protects: 'The bucket can tell your distribution from everyone else, so it does not have to be open to anyone.',
  cost: 'Nothing.',
  builtIn: true,
  refs: {
    securityHub: ['CloudFront.13'],
    wellArchitected: ['SEC09-BP03'],
    cdkNag: ['AwsSolutions-CFR7'],
    checkov: ['CKV2_AWS_46'],
  },
};
