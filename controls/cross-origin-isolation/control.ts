import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'cross-origin-isolation',
  code: 'PG-CF-10',
  title: 'COOP, COEP, CORP; Server removed',
  measure: 2,
  tier: 'strict',
  protects: 'Custom headers, remove_headers_config',
  cost: 'COEP breaks third-party embeds',
  requires: ['security-headers'],
  refs: {
    wellArchitected: ['SEC06-BP02'],
  },
};
