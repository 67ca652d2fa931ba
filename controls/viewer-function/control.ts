import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'viewer-function',
  code: 'PG-CF-13',
  title: 'URL rewrite + canonical host',
  measure: 6,
  tier: 'baseline',
  protects: 'One viewer-request function (js 2.0): /dir -> /dir/index.html, www <-> apex 301, reject odd paths; with unit tests',
  cost: 'about 0.10 USD a million; not shareable across distributions on flat-rate',
  builtIn: true,
  refs: {
  },
};
