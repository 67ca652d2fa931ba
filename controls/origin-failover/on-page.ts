import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'distribution', text: 'falls back on the copy' }],
  sentence: { text: 'While the first region fails, visitors are served from the copy, which is usually minutes old.' },
};
