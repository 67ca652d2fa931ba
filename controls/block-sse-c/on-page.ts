import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'content', text: 'no keys of strangers' }],
  sentence: { text: 'Nobody who stole write access can lock your files under a key of theirs and ask for a ransom.' },
  quoted: 4,
};
