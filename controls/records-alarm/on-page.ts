import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [
    {
      box: 'alarms',
      text: 'records are touched',
      resources: { terraform: ['aws_cloudwatch_log_metric_filter'], cloudformation: ['AWS::Logs::MetricFilter'] },
    },
  ],
};
