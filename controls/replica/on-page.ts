import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'replica', title: 'Copy', icon: 'copy', band: 'storage', column: 'right' },
  lines: [{ box: 'replica', text: 'in a second region' }],
  arrows: [{ from: 'content', to: 'replica', kind: 'way', rank: 1 }],
  sentence: {
    text: 'A copy in a second region, usually minutes behind, is there for the day the first region is lost.',
  },
  quoted: 3,
};
