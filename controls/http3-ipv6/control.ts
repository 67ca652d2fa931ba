import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'http3-ipv6',
  code: 'PG-CF-14',
  title: 'HTTP/2+3, IPv6, AAAA',
  measure: 6,
  tier: 'baseline',
  protects: 'HTTP/2+3, IPv6, AAAA',
  cost: 'none',
  refs: {
    wellArchitected: ['PERF'],
  },
};
