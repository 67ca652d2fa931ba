import { alarmIsHeard } from '../../src/probes/alarm.js';
import { own } from '../../src/probes/calls.js';
import { page } from '../../src/probes/pages.js';
import { finding, type Probe } from '../../src/probes/probe.js';
import type { Deployment } from '../../src/probes/target.js';

export const probe: Probe = {
  control: 'error-alarms',
  needs: ['aws', 'write', 'metrics'],
  async run(target) {
    const { distribution } = target.facts;
    if (distribution === undefined) return finding(['no distribution, so no error rate to watch'], '');
    // CloudFront publishes with these two dimensions; an alarm without Region=Global never has data.
    const dimensions = { DistributionId: distribution, Region: 'Global' };
    const refused = await statusWithoutPolicy(target);
    const heard = [];
    for (const name of ['5xxErrorRate', metricOf(refused)])
      heard.push(await alarmIsHeard(target, { namespace: 'AWS/CloudFront', name, dimensions, value: 100 }));
    return finding(
      [
        refused < 400 ? `a bucket without a policy answers ${refused}` : undefined,
        ...heard.map(({ holds, seen }) => (holds ? undefined : seen)),
      ],
      [`a bucket that refuses answers ${refused}`, ...heard.map(({ seen }) => seen)].join('; '),
    );
  },
};

/** What a visitor gets while the bucket lets nobody read. */
async function statusWithoutPolicy(target: Deployment): Promise<number> {
  const { bucket: Bucket } = target.facts;
  const { Policy } = await own<{ Policy: string }>(target, 's3', 'GetBucketPolicy', { Bucket });
  await own(target, 's3', 'DeleteBucketPolicy', { Bucket });
  try {
    return (await page(target, '/')).status;
  } finally {
    await own(target, 's3', 'PutBucketPolicy', { Bucket, Policy });
  }
}

/** The rate that CloudFront counts such an answer under. */
function metricOf(status: number): string {
  return status >= 500 ? '5xxErrorRate' : '4xxErrorRate';
}
