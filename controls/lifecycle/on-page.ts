import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'content', text: 'until they expire' }],
  sentence: {
    text: 'Old versions expire after a while, so that they neither pile up nor show what was taken down long ago.',
  },
  quoted: 2,
};
