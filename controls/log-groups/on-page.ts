import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'log-groups', text: 'have a retention and a key' }],
};
