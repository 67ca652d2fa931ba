import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'health-check', title: 'Health check', icon: 'pulse', band: 'dns', column: 'right' },
  lines: [
    {
      box: 'health-check',
      text: 'checks from outside',
      resources: { terraform: ['aws_route53_health_check'], cloudformation: ['AWS::Route53::HealthCheck'] },
    },
    { box: 'alarms', text: 'it cannot be reached' },
  ],
  arrows: [{ from: 'health-check', to: 'zone', kind: 'way', rank: 2 }],
  sentence: {
    text: 'A check from outside requests the page every half minute and raises an alarm when it does not arrive.',
  },
};
