import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'caa',
  code: 'PG-DNS-03',
  title: 'Who may issue certificates',
  measure: 5,
  order: 140,
  tier: 'standard',
  protects: 'Only Amazon issues certificates for your name, even if someone tricks another authority.',
  cost: 'Nothing; certificates from elsewhere for the same name stop working at their next renewal.',
  refs: {
    wellArchitected: ['SEC09-BP01'],
  },
};
