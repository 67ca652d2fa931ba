import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'upload', text: 'pages go last' }],
  sentence: {
    text: 'Each type of file is cached as long as suits it, and an upload sends pages last and clears old ones from the cache.',
    rank: 1,
  },
  quoted: 3,
};
