import { alarmHears } from '../../src/probes/alarm.js';
import { own } from '../../src/probes/calls.js';
import { finding, type Probe } from '../../src/probes/probe.js';
import type { Deployment } from '../../src/probes/target.js';

interface Filter {
  readonly filterName: string;
  readonly logGroupName: string;
  readonly metricTransformations: readonly { readonly metricNamespace: string; readonly metricName: string }[];
}

export const probe: Probe = {
  control: 'records-alarm',
  // Writes a record that CloudTrail did not, only where metrics may be made up too.
  needs: ['aws', 'write', 'metrics'],
  async run(target) {
    const { region } = target.facts;
    const { metricFilters } = await own<{ metricFilters: readonly Filter[] }>(
      target,
      'logs',
      'DescribeMetricFilters',
      {},
      region,
    );
    const [filter] = metricFilters;
    if (filter === undefined) return finding(['nobody reads the records'], '');
    const [{ metricNamespace, metricName }] = filter.metricTransformations as [Filter['metricTransformations'][number]];
    const watched = { namespace: metricNamespace, name: metricName, dimensions: {}, region };
    const heard = [];
    for (const [act, event] of Object.entries(acts(target)))
      heard.push(await alarmHears(target, watched, act, () => record(target, filter.logGroupName, event)));
    return finding(
      heard.map(({ holds, seen }) => (holds ? undefined : seen)),
      heard.map(({ seen }) => seen).join('; '),
    );
  },
};

/** What CloudTrail would write, as far as a filter reads it. */
function acts({ facts }: Deployment): Readonly<Record<string, unknown>> {
  return {
    'the end of the trail': { eventSource: 'cloudtrail.amazonaws.com', eventName: 'StopLogging' },
    'a record removed': {
      eventSource: 's3.amazonaws.com',
      eventName: 'DeleteObject',
      requestParameters: { bucketName: facts.auditBucket, key: 'AWSLogs/record.json.gz' },
    },
    'a log kept for a day only': {
      eventSource: 's3.amazonaws.com',
      eventName: 'PutBucketLifecycle',
      requestParameters: { bucketName: facts.logBucket },
    },
  };
}

async function record(target: Deployment, logGroupName: string, event: unknown): Promise<void> {
  const logStreamName = 'prodgrade-probe';
  const logs = (operation: string, input: Record<string, unknown>) =>
    target.call({
      as: 'owner',
      service: 'logs',
      operation,
      region: target.facts.region,
      input: { logGroupName, logStreamName, ...input },
    });
  await logs('CreateLogStream', {});
  await logs('PutLogEvents', { logEvents: [{ timestamp: Date.now(), message: JSON.stringify(event) }] });
  await logs('DeleteLogStream', {});
}
