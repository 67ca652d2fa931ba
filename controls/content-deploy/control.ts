import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'content-deploy',
  code: 'PG-CI-02',
  title: 'Safe content deploy',
  measure: 6,
  tier: 'baseline',
  protects: 'Hashed assets first (one year, immutable), html last (no-cache), old assets kept some days, small invalidation, then live smoke test',
  cost: 'none',
  builtIn: true,
  refs: {
    wellArchitected: ['OPS06', 'REL08'],
  },
};
