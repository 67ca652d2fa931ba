import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'signing-key', title: 'Signing key', icon: 'key', band: 'dns', column: 'left' },
  lines: [
    { box: 'signing-key', text: 'signs the zone' },
    { box: 'zone', text: 'answers are signed' },
  ],
  arrows: [{ from: 'signing-key', to: 'zone', kind: 'part', rank: 4 }],
  sentence: {
    text: 'Answers of the DNS are signed. Once you have entered the DS record at the registrar, a forged one sends nobody elsewhere.',
    rank: 2,
  },
};
