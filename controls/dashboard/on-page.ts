import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'dashboard', title: 'Dashboard', icon: 'chart', band: 'watch', column: 'right' },
  lines: [
    {
      box: 'dashboard',
      text: 'all on one page',
      resources: { terraform: ['aws_cloudwatch_dashboard'], cloudformation: ['AWS::CloudWatch::Dashboard'] },
    },
  ],
};
