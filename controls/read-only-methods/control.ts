import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'read-only-methods',
  code: 'PG-CF-05',
  title: 'Methods GET and HEAD only',
  measure: 6,
  tier: 'baseline',
  protects: 'OPTIONS only with CORS',
  cost: 'none (no scanner sees it: 3 known modules allow all 7)',
  builtIn: true,
  refs: {
    wellArchitected: ['SEC06-BP02'],
  },
};
