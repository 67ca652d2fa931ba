import { every, given, leadsTo, must, some } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import { allows } from '../../src/checks/policies.js';
import { mapped } from '../../src/iac/fact.js';
import type { Model, Thing } from '../../src/iac/model.js';

export const evidence: Evidence = (model) =>
  all(
    ['5xxErrorRate', '4xxErrorRate'].map((metric) =>
      every(
        model,
        'alarm',
        {
          which: (alarm) => watches(alarm, metric),
          none: `No alarm watches the metric ${metric}. Add one for the distribution.`,
        },
        (alarm) => rings(model, alarm),
      ),
    ),
  );

function watches({ is, place }: Thing<'alarm'>, metric: string) {
  const name = mapped(is.metric?.name, (value) => value === metric);
  return name ?? { known: true as const, value: false, place };
}

function rings(model: Model, alarm: Thing<'alarm'>): Finding {
  const { metric, actions, region } = alarm.is;
  const { DistributionId: id, Region: where } = metric?.dimensions ?? {};
  return all(
    must(
      alarm,
      'region',
      region,
      (name) => name === 'us-east-1',
      'The alarm must be in us-east-1, where the metrics of CloudFront are.',
    ),
    given(
      where,
      alarm.place,
      (name) => name === 'Global',
      'The alarm never sees a number. Set its dimension Region to Global.',
    ),
    given(id, alarm.place, () => true, 'The alarm watches no distribution. Set its dimension DistributionId.'),
    id?.known ? found(leadsTo(model, 'distribution', id)) : holds,
    given(actions, alarm.place, (all) => all.length > 0, 'Nobody hears of the alarm. Name a topic as its action.'),
    actions?.known
      ? actions.value.map((arn) => tells(model, { known: true, value: arn, place: actions.place }))
      : holds,
  );
}

function tells(
  model: Model,
  arn: { readonly known: true; readonly value: string; readonly place: Thing['place'] },
): Finding {
  const topic = leadsTo(model, 'topic', arn);
  if (!topic.known) return unclear(topic);
  const { policy } = topic.value.is;
  const sentence = 'The topic does not let alarms publish. Allow cloudwatch.amazonaws.com the action sns:Publish.';
  const unsure = topic.value.unclear.get('policy');
  if (unsure) return unclear(unsure);
  if (policy === undefined) return fails(sentence, topic.value.place);
  if (!policy.statements.known) return unclear(policy.statements);
  const allowed = policy.statements.value.map((each) =>
    allows(each, 'Service cloudwatch.amazonaws.com', 'sns:Publish'),
  );
  return some(allowed, (yes) => yes, sentence, policy.place);
}

function found(fact: ReturnType<typeof leadsTo>): Finding {
  return fact.known ? holds : unclear(fact);
}
