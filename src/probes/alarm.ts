/** Makes a metric go wrong and sees whether somebody hears of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { EDGE_REGION, own } from './calls.js';
import { type Finding, finding } from './probe.js';
import type { Target } from './target.js';

const PATIENCE_MS = 20_000;

export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** A value that must raise the alarm. */
  readonly value: number;
}

/** Publishes one bad value and waits for the alarm's own message in a queue that subscribes to its topic. */
export async function alarmIsHeard(target: Target, metric: Metric): Promise<Finding> {
  const alarm = await alarmOf(target, metric);
  if (!alarm)
    return finding(
      [
        `no alarm watches ${metric.name} with ${Object.entries(metric.dimensions)
          .map((pair) => pair.join('='))
          .join(', ')}`,
      ],
      '',
    );
  const [topic] = alarm.AlarmActions;
  if (topic === undefined) return finding([`alarm ${alarm.AlarmName} tells nobody`], '');
  // An alarm speaks when it changes, and one that rings already would stay silent.
  const calm = () =>
    edge(target, 'cloudwatch', 'SetAlarmState', { AlarmName: alarm.AlarmName, StateValue: 'OK', StateReason: 'probe' });
  await calm();
  const queue = await listen(target, topic);
  try {
    await publish(target, metric, alarm);
    const heard = await messageFrom(target, queue, alarm.AlarmName);
    return finding(
      [heard ? undefined : `${metric.name} = ${metric.value} reached no subscriber of ${alarm.AlarmName}`],
      `${metric.name} = ${metric.value} made ${alarm.AlarmName} fire and its topic delivered`,
    );
  } finally {
    await queue.close();
    await calm();
  }
}

interface Alarm {
  readonly AlarmName: string;
  /** Seconds. */
  readonly Period: number;
  readonly EvaluationPeriods: number;
  readonly AlarmActions: readonly string[];
  readonly Dimensions: readonly { readonly Name: string; readonly Value: string }[];
}

async function alarmOf(target: Target, metric: Metric): Promise<Alarm | undefined> {
  const { MetricAlarms } = await edge<{
    MetricAlarms: readonly (Alarm & { MetricName?: string; Namespace?: string })[];
  }>(target, 'cloudwatch', 'DescribeAlarms', {});
  const wanted = JSON.stringify(Object.entries(metric.dimensions).sort());
  return MetricAlarms.find(
    (alarm) =>
      alarm.MetricName === metric.name &&
      alarm.Namespace === metric.namespace &&
      JSON.stringify(alarm.Dimensions.map(({ Name, Value }) => [Name, Value]).sort()) === wanted,
  );
}

/** One bad value for each period that the alarm looks back. */
function publish(target: Target, metric: Metric, { Period, EvaluationPeriods }: Alarm): Promise<unknown> {
  const Dimensions = Object.entries(metric.dimensions).map(([Name, Value]) => ({ Name, Value }));
  const now = Math.floor(Date.now() / 1000);
  const MetricData = Array.from({ length: EvaluationPeriods }, (_, back) => ({
    MetricName: metric.name,
    Dimensions,
    Value: metric.value,
    Timestamp: now - back * Period,
  }));
  return edge(target, 'cloudwatch', 'PutMetricData', { Namespace: metric.namespace, MetricData });
}

interface Queue {
  readonly url: string;
  readonly close: () => Promise<void>;
}

async function listen(target: Target, topic: string): Promise<Queue> {
  const name = 'prodgrade-probe';
  const { QueueUrl: url } = await edge<{ QueueUrl: string }>(target, 'sqs', 'CreateQueue', { QueueName: name });
  const { Attributes } = await edge<{ Attributes: { QueueArn: string } }>(target, 'sqs', 'GetQueueAttributes', {
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
  await edge(target, 'sqs', 'SetQueueAttributes', { QueueUrl: url, Attributes: { Policy } });
  const { SubscriptionArn } = await edge<{ SubscriptionArn: string }>(target, 'sns', 'Subscribe', {
    TopicArn: topic,
    Protocol: 'sqs',
    Endpoint: Attributes.QueueArn,
    ReturnSubscriptionArn: true,
  });
  const close = async () => {
    await edge(target, 'sns', 'Unsubscribe', { SubscriptionArn });
    await edge(target, 'sqs', 'DeleteQueue', { QueueUrl: url });
  };
  return { url, close };
}

async function messageFrom(target: Target, queue: Queue, alarm: string): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const { Messages = [] } = await edge<{ Messages?: readonly { readonly Body: string }[] }>(
      target,
      'sqs',
      'ReceiveMessage',
      { QueueUrl: queue.url, MaxNumberOfMessages: 10 },
    );
    if (Messages.some(({ Body }) => rings(Body, alarm))) return true;
    await sleep(500);
  }
  return false;
}

/** What SNS puts into a queue is a letter around the alarm's own. */
function rings(body: string, alarm: string): boolean {
  const { Message } = JSON.parse(body) as { Message: string };
  const { AlarmName, NewStateValue } = JSON.parse(Message) as { AlarmName?: string; NewStateValue?: string };
  return AlarmName === alarm && NewStateValue === 'ALARM';
}

/** Alarms, topic and queue live beside CloudFront's metrics. */
function edge<Output = unknown>(
  target: Target,
  service: string,
  operation: string,
  input: Record<string, unknown>,
): Promise<Output> {
  return own<Output>(target, service, operation, input, EDGE_REGION);
}
