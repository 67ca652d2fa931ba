import { alarmIsHeard } from '../../src/probes/alarm.js';
import { finding, type Probe } from '../../src/probes/probe.js';

const METRICS = ['5xxErrorRate', '4xxErrorRate'] as const;

export const probe: Probe = {
  control: 'error-alarms',
  needs: ['aws', 'write', 'metrics'],
  async run(target) {
    const { distribution } = target.facts;
    if (distribution === undefined) return finding(['no distribution, so no error rate to watch'], '');
    // CloudFront publishes with these two dimensions; an alarm without Region=Global never has data.
    const dimensions = { DistributionId: distribution, Region: 'Global' };
    const heard = [];
    for (const name of METRICS)
      heard.push(await alarmIsHeard(target, { namespace: 'AWS/CloudFront', name, dimensions, value: 100 }));
    return finding(
      heard.map(({ holds, seen }) => (holds ? undefined : seen)),
      heard.map(({ seen }) => seen).join('; '),
    );
  },
};
