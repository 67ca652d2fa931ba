import type { OnPage } from '../../src/core/comparison/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'log-groups', text: 'which names are asked' }],
};
