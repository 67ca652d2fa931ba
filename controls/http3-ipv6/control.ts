import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'http3-ipv6',
  code: 'PG-CF-14',
  title: 'HTTP/3 and IPv6',
  measure: 6,
  order: 70,
  tier: 'baseline',
  protects: 'Visitors on IPv6-only and on lossy mobile networks reach the site, and quickly.',
  cost: 'Nothing.',
  refs: {
    wellArchitected: ['PERF04-BP05'],
  },
};
