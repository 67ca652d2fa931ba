import type { OnPage } from '../../src/core/comparison/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'zone', text: 'says: no mail from here' }],
};
