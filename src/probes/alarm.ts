/** Makes a metric go wrong and checks whether anybody is notified. */
import { setTimeout as sleep } from 'node:timers/promises';
import { EDGE_REGION, own } from './calls.js';
import { type Finding, finding } from './probe.js';
import type { Deployment } from './target.js';

const PATIENCE_MS = 20_000;

export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** A value that must raise the alarm. */
  readonly value: number;
  /** Where it is counted, and its alarm is; default: beside CloudFront's metrics. */
  readonly region?: string;
}

/** Publishes one bad value and waits for the alarm's own message in a queue that subscribes to its topic. */
export async function alarmIsHeard(target: Deployment, metric: Metric): Promise<Finding> {
  return alarmHears(target, metric, `${metric.name} = ${metric.value}`, (alarm) => publish(target, metric, alarm));
}

/** Makes something happen and waits for the message of the alarm that watches this metric. */
export async function alarmHears(
  target: Deployment,
  metric: Omit<Metric, 'value'>,
  what: string,
  happen: (alarm: Alarm) => Promise<unknown>,
): Promise<Finding> {
  const alarm = await alarmOf(target, metric);
  if (!alarm) return finding([`no alarm watches ${described(metric)}`], '');
  const [topic] = alarm.AlarmActions;
  if (topic === undefined) return finding([`alarm ${alarm.AlarmName} notifies nobody`], '');
  // An alarm notifies when its state changes; one that is already in alarm would stay silent.
  const ask = callerIn(target, metric.region);
  const calm = () =>
    ask('cloudwatch', 'SetAlarmState', { AlarmName: alarm.AlarmName, StateValue: 'OK', StateReason: 'probe' });
  await calm();
  const queue = await listen(ask, topic);
  try {
    await happen(alarm);
    const heard = await messageFrom(ask, queue, alarm.AlarmName);
    return finding(
      [heard ? undefined : `${what} reached no subscriber of ${alarm.AlarmName}`],
      `${what} made ${alarm.AlarmName} fire and its topic delivered`,
    );
  } finally {
    await queue.close();
    await calm();
  }
}

function described({ name, dimensions }: Omit<Metric, 'value'>): string {
  const pairs = Object.entries(dimensions).map((pair) => pair.join('='));
  return pairs.length === 0 ? name : `${name} with ${pairs.join(', ')}`;
}

interface Alarm {
  readonly AlarmName: string;
  /** Seconds. */
  readonly Period: number;
  readonly EvaluationPeriods: number;
  readonly AlarmActions: readonly string[];
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: string }[];
}

async function alarmOf(target: Deployment, metric: Omit<Metric, 'value'>): Promise<Alarm | undefined> {
  const { MetricAlarms } = await callerIn(target, metric.region)<{
    MetricAlarms: readonly (Alarm & { MetricName?: string; Namespace?: string })[];
  }>('cloudwatch', 'DescribeAlarms', {});
  const wanted = JSON.stringify(Object.entries(metric.dimensions).sort());
  return MetricAlarms.find(
    (alarm) =>
      alarm.MetricName === metric.name &&
      alarm.Namespace === metric.namespace &&
      JSON.stringify((alarm.Dimensions ?? []).map(({ Name, Value }) => [Name, Value]).sort()) === wanted,
  );
}

/** One bad value for each period that the alarm looks back. */
function publish(target: Deployment, metric: Metric, { Period, EvaluationPeriods }: Alarm): Promise<unknown> {
  const Dimensions = Object.entries(metric.dimensions).map(([Name, Value]) => ({ Name, Value }));
  const now = Math.floor(Date.now() / 1000);
  const MetricData = Array.from({ length: EvaluationPeriods }, (_, back) => ({
    MetricName: metric.name,
    Dimensions,
    Value: metric.value,
    Timestamp: now - back * Period,
  }));
  return callerIn(target, metric.region)('cloudwatch', 'PutMetricData', { Namespace: metric.namespace, MetricData });
}

interface Queue {
  readonly url: string;
  readonly close: () => Promise<void>;
}

async function listen(ask: Ask, topic: string): Promise<Queue> {
  const name = 'prodgrade-probe';
  const { QueueUrl: url } = await ask<{ QueueUrl: string }>('sqs', 'CreateQueue', { QueueName: name });
  const { Attributes } = await ask<{ Attributes: { QueueArn: string } }>('sqs', 'GetQueueAttributes', {
    QueueUrl: url,
    AttributeNames: ['QueueArn'],
  });
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: Attributes.QueueArn,
        Condition: { ArnEquals: { 'aws:SourceArn': topic } },
      },
    ],
  });
  await ask('sqs', 'SetQueueAttributes', { QueueUrl: url, Attributes: { Policy } });
  const { SubscriptionArn } = await ask<{ SubscriptionArn: string }>('sns', 'Subscribe', {
    TopicArn: topic,
    Protocol: 'sqs',
    Endpoint: Attributes.QueueArn,
    ReturnSubscriptionArn: true,
  });
  const close = async () => {
    await ask('sns', 'Unsubscribe', { SubscriptionArn });
    await ask('sqs', 'DeleteQueue', { QueueUrl: url });
  };
  return { url, close };
}

async function messageFrom(ask: Ask, queue: Queue, alarm: string): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const { Messages = [] } = await ask<{ Messages?: readonly { readonly Body: string }[] }>('sqs', 'ReceiveMessage', {
      QueueUrl: queue.url,
      MaxNumberOfMessages: 10,
    });
    if (Messages.some(({ Body }) => rings(Body, alarm))) return true;
    await sleep(500);
  }
  return false;
}

/** SNS wraps the alarm's own message in an envelope when it puts it into a queue. */
function rings(body: string, alarm: string): boolean {
  const { Message } = JSON.parse(body) as { Message: string };
  const { AlarmName, NewStateValue } = JSON.parse(Message) as { AlarmName?: string; NewStateValue?: string };
  return AlarmName === alarm && NewStateValue === 'ALARM';
}

/** The owner's calls in one region, where alarm, topic and queue are. */
type Ask = <Output = unknown>(service: string, operation: string, input: Record<string, unknown>) => Promise<Output>;

function callerIn(target: Deployment, region: string = EDGE_REGION): Ask {
  return (service, operation, input) => own(target, service, operation, input, region);
}
