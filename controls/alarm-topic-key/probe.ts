import { EDGE_REGION, mustBeRefused, own } from '../../src/probes/calls.js';
import { expect, finding, type Probe } from '../../src/probes/probe.js';
import type { Deployment } from '../../src/probes/target.js';

interface Statement {
  readonly Effect: string;
  readonly Principal: unknown;
  readonly Action: string | readonly string[];
}

export const probe: Probe = {
  control: 'alarm-topic-key',
  needs: ['aws', 'write'],
  async run(target) {
    const topic = await alarmTopic(target);
    if (topic === undefined) return finding(['no alarm notifies anyone'], '');
    const { Attributes } = await own<{ Attributes: Readonly<Record<string, string>> }>(
      target,
      'sns',
      'GetTopicAttributes',
      { TopicArn: topic },
      EDGE_REGION,
    );
    const key = Attributes['KmsMasterKeyId'];
    if (!key) return finding(['the topic stores alarms unencrypted'], '');
    const inTheClear = {
      as: 'owner',
      scheme: 'http',
      region: EDGE_REGION,
      service: 'sns',
      operation: 'Publish',
      input: { TopicArn: topic, Message: 'probe' },
    } as const;
    return finding(
      [
        expect(await alarmsMayUse(target, key), `alarms may not use the key ${key}`),
        await mustBeRefused(target, 'the owner without TLS', inTheClear),
      ],
      'the topic is under a key that alarms may use, and refuses plain HTTP',
    );
  },
};

async function alarmTopic(target: Deployment): Promise<string | undefined> {
  const { MetricAlarms } = await own<{ MetricAlarms: readonly { readonly AlarmActions: readonly string[] }[] }>(
    target,
    'cloudwatch',
    'DescribeAlarms',
    {},
    EDGE_REGION,
  );
  return MetricAlarms.flatMap(({ AlarmActions }) => AlarmActions)[0];
}

/** AWS's own key, `alias/aws/sns`, looks encrypted and keeps every alarm silent: its policy lets no service in. */
async function alarmsMayUse(target: Deployment, key: string): Promise<boolean> {
  const { Policy } = await own<{ Policy: string }>(
    target,
    'kms',
    'GetKeyPolicy',
    { KeyId: key, PolicyName: 'default' },
    EDGE_REGION,
  );
  const { Statement } = JSON.parse(Policy) as { Statement: readonly Statement[] };
  const forAlarms = Statement.filter(
    ({ Effect, Principal }) => Effect === 'Allow' && JSON.stringify(Principal).includes('"cloudwatch.amazonaws.com"'),
  ).flatMap(({ Action }) => Action);
  return [/^kms:Decrypt$/, /^kms:GenerateDataKey\*?$/].every((right) => forAlarms.some((action) => right.test(action)));
}
