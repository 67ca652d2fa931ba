import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'viewer-function',
  code: 'PG-CF-13',
  title: 'Clean addresses and one host name',
  measure: 6,
  order: 60,
  tier: 'baseline',
  protects: '`/docs/` works although the origin is private, and every page has one address instead of several.',
  cost: 'About 0.10 USD per million requests; two million a month are free.',
  builtIn: true,
  refs: {},
};
