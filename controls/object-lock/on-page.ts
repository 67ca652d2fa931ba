import type { OnPage } from '../../src/core/comparison/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'trail', text: 'cannot be erased' }],
};
