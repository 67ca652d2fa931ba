import { type Evidence, every } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudwatch_dashboard'), ({ body }) =>
      ['Requests', '5xxErrorRate', 'Global'].every((word) =>
        String(JSON.stringify(body['dashboard_body'])).includes(word),
      ),
    ),
  template: (model) =>
    every(model.resources('AWS::CloudWatch::Dashboard'), (dashboard) =>
      ['Requests', '5xxErrorRate', 'Global'].every((word) => dashboard.text('DashboardBody').includes(word)),
    ),
};
