import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'state', title: 'Protection', icon: 'shield', band: 'change', column: 'right' },
  lines: [{ box: 'state', text: 'no deletion by accident', resources: { terraform: ['terraform_data'] } }],
  sentence: { text: 'It takes more than one mistake to delete the content or the zone.' },
};
