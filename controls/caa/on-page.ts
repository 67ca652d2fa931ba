import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'zone', text: 'one certificate issuer' }],
  sentence: { text: 'Only Amazon may issue a certificate for your name.' },
};
