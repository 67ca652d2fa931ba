import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    {
      file: 'hardened/budget.tf',
      find: '"FORECASTED"',
      replace: '"ACTUAL"',
      says: 'forecasted costs',
      at: 'resource "aws_budgets_budget"',
    },
    {
      file: 'hardened/monitoring.tf',
      find: '["budgets.amazonaws.com"]',
      replace: '["events.amazonaws.com"]',
      says: 'does not let budgets publish',
      at: 'data "aws_iam_policy_document" "alarms"',
    },
  ],
  cdk: [{ file: 'hardened/budget.ts', find: "'FORECASTED'", replace: "'ACTUAL'", says: 'forecasted costs' }],
  cloudformation: [
    {
      file: 'hardened/monitoring.yaml',
      find: 'NotificationType: FORECASTED',
      replace: 'NotificationType: ACTUAL',
      says: 'forecasted costs',
      at: 'Type: AWS::Budgets::Budget',
    },
  ],
};
