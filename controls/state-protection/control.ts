import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'state-protection',
  code: 'PG-STATE-01',
  title: 'State and data protected from a slip',
  measure: 4,
  order: 50,
  tier: 'standard',
  protects: 'One wrong command cannot delete the content or the stacks, or lose or corrupt the Terraform state.',
  cost: 'Cents for a state bucket; tearing down takes two deliberate steps.',
  refs: {
    wellArchitected: ['REL09-BP01'],
  },
};
