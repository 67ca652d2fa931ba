import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'block-sse-c',
  code: 'PG-S3-09',
  title: 'Refuse keys that the client brings',
  measure: 1,
  order: 40,
  tier: 'standard',
  protects:
    'Someone with stolen write access cannot re-encrypt your objects under a key only they hold and demand a ransom.',
  cost: 'Nothing, unless something of yours uploads with its own keys.',
  refs: {
    wellArchitected: ['SEC08-BP02'],
  },
};
