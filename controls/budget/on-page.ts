import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [
    {
      box: 'alarms',
      text: 'it costs too much',
      rank: 1,
      resources: { terraform: ['aws_budgets_budget'], cloudformation: ['AWS::Budgets::Budget'] },
    },
  ],
  sentence: { text: 'Costs that run ahead of plan are reported before the invoice arrives.' },
};
