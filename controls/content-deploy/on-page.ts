import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'upload', text: 'pages go last' }],
  sentence: {
    text: 'Each type of file is kept as long as suits it, and an upload lets the old ones be forgotten, pages last.',
    rank: 1,
  },
  quoted: 3,
};
