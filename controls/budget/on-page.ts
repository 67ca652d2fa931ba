import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'alarms', text: 'it costs too much', rank: 1 }],
  sentence: { text: 'Costs that run ahead of plan are reported before the invoice is.' },
};
