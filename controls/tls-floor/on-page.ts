import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'distribution', text: 'no outdated TLS', rank: 1 }],
  sentence: { text: 'Versions of TLS that are known to be broken are refused.', rank: 1 },
  quoted: 2,
};
