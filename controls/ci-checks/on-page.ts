import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'checks', title: 'Pull request', icon: 'branch', band: 'change', column: 'left' },
  lines: [{ box: 'checks', text: 'checked before merging' }],
};
