import { lets } from '../../src/checks/alarms.js';
import { every, given, leadsTo } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, holds, unclear } from '../../src/checks/finding.js';
import { known } from '../../src/iac/fact.js';
import type { Model, Thing } from '../../src/iac/model.js';

export const evidence: Evidence = (model) =>
  every(model, 'budget', { none: 'No one is notified of costs. Add a budget with notices.' }, (budget) =>
    all(
      ['ACTUAL', 'FORECASTED'].map((kind) =>
        given(
          budget.is.notices,
          budget.place,
          (notices) => notices.some((notice) => notice.startsWith(`${kind} `) && recipients(notice).length > 0),
          `No one is notified of ${kind.toLowerCase()} costs. Add a notice of the type ${kind} that goes to the topic.`,
        ),
      ),
      arrives(model, budget),
    ),
  );

/** The topics of its notices let budgets publish. */
function arrives(model: Model, { is: { notices } }: Thing<'budget'>): Finding {
  if (!notices?.known) return holds;
  const topics = new Set(notices.value.flatMap(recipients).filter((each) => each.startsWith('SNS ')));
  return all(
    [...topics].map((each) => {
      const topic = leadsTo(model, 'topic', known(each.slice('SNS '.length), notices.place));
      return topic.known ? lets(topic.value, 'budgets.amazonaws.com', 'budgets') : unclear(topic);
    }),
  );
}

/** `SNS arn:aws:sns:…` of a line of the budget's notices. */
function recipients(notice: string): readonly string[] {
  const [, who = ''] = notice.split(' to ');
  return who.split(', ').filter((each) => each !== '');
}
