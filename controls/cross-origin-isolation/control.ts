import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'cross-origin-isolation',
  code: 'PG-CF-10',
  title: 'Pages isolated from other origins',
  measure: 2,
  order: 90,
  tier: 'strict',
  protects:
    'Another site cannot control your window or read your files through side channels, and no header names your server.',
  cost: 'Embeds from other sites stop working unless those sites agree.',
  requires: ['security-headers'],
  refs: {},
};
