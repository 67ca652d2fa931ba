import { at, blocksOf, every, refersTo, statements, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_budgets_budget'), ({ body }) =>
      ['ACTUAL', 'FORECASTED'].every((kind) => blocksOf(body, 'notification').some((notice) => notice['notification_type'] === kind && refersTo(at(notice, 'subscriber_sns_topic_arns', 0), 'aws_sns_topic.alarms'))),
    ) && statements(model, 'alarms').some((statement) => JSON.stringify(statement['principals']).includes('budgets.amazonaws.com')),
};
