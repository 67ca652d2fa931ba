import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'geo-restriction',
  code: 'PG-CF-15',
  title: 'Countries that are not served',
  measure: 5,
  order: 120,
  tier: 'strict',
  protects: 'The site is not served to countries that you must not, or do not want to, deal with.',
  cost: 'Visitors there, and those whose address is placed there by mistake, find no page.',
  refs: {
    wellArchitected: ['SEC05-BP02'],
    cdkNag: ['AwsSolutions-CFR1'],
    checkov: ['CKV_AWS_374'],
  },
};
