import { at, blocksOf, type Evidence, every, refersTo, statements } from '../../src/evidence/evidence.js';
import { leadsTo, only, statementsOf } from '../../src/evidence/questions.js';
import type { Body } from '../../src/evidence/template.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_budgets_budget'), ({ body }) =>
      ['ACTUAL', 'FORECASTED'].every((kind) =>
        blocksOf(body, 'notification').some(
          (notice) =>
            notice['notification_type'] === kind &&
            refersTo(at(notice, 'subscriber_sns_topic_arns', 0), 'aws_sns_topic.alarms'),
        ),
      ),
    ) &&
    statements(model, 'alarms').some((statement) =>
      JSON.stringify(statement['principals']).includes('budgets.amazonaws.com'),
    ),
  template: (model) =>
    only(model.resources('AWS::Budgets::Budget'), (budget) => {
      const notices = (budget.body['NotificationsWithSubscribers'] ?? []) as Body[];
      return ['ACTUAL', 'FORECASTED'].every((kind) =>
        notices.some(
          (notice, index) =>
            at(notice, 'Notification', 'NotificationType') === kind &&
            leadsTo(
              model,
              budget.text('NotificationsWithSubscribers', index, 'Subscribers', 0, 'Address'),
              'AWS::SNS::Topic',
            ),
        ),
      );
    }) &&
    model
      .resources('AWS::SNS::TopicPolicy')
      .flatMap((policy) => statementsOf(policy, 'PolicyDocument'))
      .some(({ principal }) => principal.includes('budgets.amazonaws.com')),
};
