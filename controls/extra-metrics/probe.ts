import { alarmIsHeard } from '../../src/probes/alarm.js';
import { finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'extra-metrics',
  needs: ['aws', 'write', 'metrics'],
  async run(target) {
    const { distribution } = target.facts;
    if (distribution === undefined) return finding(['no distribution to watch'], '');
    const metric = { namespace: 'AWS/CloudFront', dimensions: { DistributionId: distribution, Region: 'Global' } };
    const heard = [
      await alarmIsHeard(target, { ...metric, name: '502ErrorRate', value: 100 }),
      await alarmIsHeard(target, { ...metric, name: 'OriginLatency', value: 20_000 }),
    ];
    return finding(
      heard.map(({ holds, seen }) => (holds ? undefined : seen)),
      heard.map(({ seen }) => seen).join('; '),
    );
  },
};
