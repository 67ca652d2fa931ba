import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'geo-restriction',
  code: 'PG-CF-15',
  title: 'Geo restriction',
  measure: 5,
  tier: 'strict',
  protects: 'Allow or deny list, asked',
  cost: 'real users behind VPN or abroad get 403; else suppress with reason',
  refs: {
    wellArchitected: ['SEC05-BP02'],
    cdkNag: ['AwsSolutions-CFR1'],
    checkov: ['CKV_AWS_374'],
  },
};
