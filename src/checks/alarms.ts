/** Questions about alarms: what they watch, and whether anybody hears them. */
import { type Fact, known, type Text } from '../iac/fact.js';
import { type Kind, type Model, type Thing, thingsOf } from '../iac/model.js';
import { every, given, leadsTo, must } from './every.js';
import { either, is } from './facts.js';
import { all, type Finding, fails, holds, unclear } from './finding.js';
import { allows, mustSay } from './policies.js';

type Alarm = Thing<'alarm'>;

/** There is an alarm on the metric, and each answers well. */
export function everyAlarmOn(model: Model, metric: string, none: string, ask: (alarm: Alarm) => Finding): Finding {
  return every(model, 'alarm', { which: (alarm) => watches(alarm, metric), none }, ask);
}

/** Whether an alarm watches a metric, by itself or among others that it computes with. */
export function watches({ is: { metric, queries }, place }: Alarm, wanted: string): Fact<boolean> {
  const names = [metric?.name, ...Object.values(queries ?? {}).map((query) => query.metric?.name)];
  return either(place, ...names.map((name) => is(name, (value) => value === wanted, place)));
}

/** Value of a dimension of the metric that an alarm watches. */
export function dimension({ is: { metric, queries } }: Alarm, name: string): Text | undefined {
  const metrics = [metric, ...Object.values(queries ?? {}).map((query) => query.metric)];
  return metrics.map((each) => each?.dimensions[name]).find((value) => value !== undefined);
}

/** A dimension that must lead to a thing of this kind. */
export function dimensionLeadsTo<K extends Kind>(
  model: Model,
  alarm: Alarm,
  name: string,
  kind: K,
  sentence: string,
): Finding {
  const value = dimension(alarm, name);
  if (value === undefined) return fails(sentence, alarm.place);
  const found = leadsTo(model, kind, value);
  return found.known ? holds : unclear(found);
}

/** In the region where CloudFront, Route 53 and AWS WAF report, and somebody hears it. */
export function ringsAtTheEdge(model: Model, alarm: Alarm): Finding {
  return all(
    must(
      alarm,
      'region',
      alarm.is.region,
      (name) => name === 'us-east-1',
      'The alarm must be in us-east-1, where its metric is.',
    ),
    heard(model, alarm),
  );
}

/** CloudFront's metrics are for all edge locations: there are none for a single region. */
export function watchesTheDistribution(model: Model, alarm: Alarm): Finding {
  return all(
    given(
      dimension(alarm, 'Region'),
      alarm.place,
      (name) => name === 'Global',
      'The alarm never sees a number. Set its dimension Region to Global.',
    ),
    dimensionLeadsTo(
      model,
      alarm,
      'DistributionId',
      'distribution',
      'The alarm watches no distribution. Set its dimension DistributionId.',
    ),
  );
}

/** Its actions lead to topics that let alarms publish. */
export function heard(model: Model, alarm: Alarm): Finding {
  const { actions } = alarm.is;
  return all(
    given(actions, alarm.place, (all) => all.length > 0, 'Nobody hears of the alarm. Name a topic as its action.'),
    actions?.known ? actions.value.map((arn) => published(model, known(arn, actions.place))) : holds,
  );
}

function published(model: Model, arn: Text): Finding {
  const topic = leadsTo(model, 'topic', arn);
  if (!topic.known) return unclear(topic);
  return lets(topic.value, 'cloudwatch.amazonaws.com', 'alarms');
}

/** A topic lets a service publish. */
export function lets(topic: Thing<'topic'>, service: string, what: string): Finding {
  return mustSay(topic, topic.is.policy, {
    which: (statement) => allows(statement, `Service ${service}`, 'sns:Publish'),
    none: `The topic does not let ${what} publish. Allow ${service} the action sns:Publish.`,
  });
}

/** The alarm fires at the first one counted. */
export function ringsAtOnce({ is: { comparison, threshold }, place }: Alarm): Finding {
  const sentence = 'The alarm waits for more than one. Set its threshold to 0, and let it ring above that.';
  const first = comparison?.known && comparison.value === 'GreaterThanOrEqualToThreshold' ? 1 : 0;
  return all(
    given(threshold, place, (count) => count <= first, sentence),
    given(comparison, place, (how) => how.startsWith('GreaterThan'), sentence),
  );
}

/** Whether a health check asks for the home page. */
export function asksForTheHomePage(model: Model): Fact<boolean> {
  return thingsOf(model, 'health check').length > 0
    ? known(true, model.place)
    : (model.opaque[0] ?? known(false, model.place));
}
