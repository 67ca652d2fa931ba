import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'state', title: 'Protection', icon: 'shield', band: 'change', column: 'right' },
  lines: [{ box: 'state', text: 'a slip deletes nothing', resources: { terraform: ['terraform_data'] } }],
  sentence: { text: 'It takes more than one slip to delete the content or the zone.' },
};
