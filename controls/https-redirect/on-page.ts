import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'distribution', text: 'HTTP becomes HTTPS' }],
  sentence: { text: 'Anyone who connects over HTTP is sent to HTTPS and gets nothing else.' },
  quoted: 1,
  verify: { command: 'curl -sI http://{{domain}}/', expect: '301, and Location: https://' },
};
