import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'roles', title: 'Plan and apply', icon: 'role', band: 'change', column: 'center' },
  lines: [{ box: 'roles', text: 'a role that looks, and one that may change' }],
  sentence: { text: 'Code that anybody may propose never runs with rights to change anything.' },
};
