import { anonymousTroubles, mustBeRefused } from '../../src/probes/calls.js';
import { finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'log-bucket-hardening',
  needs: ['aws', 'write'],
  async run(target) {
    const { logBucket } = target.facts;
    if (logBucket === undefined) return finding(['there is no log bucket'], '');
    const forged = {
      as: 'owner',
      service: 's3',
      operation: 'PutObject',
      input: { Bucket: logBucket, Key: 'cloudfront/prodgrade-probe.txt', Body: 'forged' },
    } as const;
    return finding(
      [
        ...(await anonymousTroubles(target, logBucket, 'cloudfront/prodgrade-probe.txt')),
        await mustBeRefused(target, 'the owner', forged),
      ],
      'nobody reads the logs without credentials, and not even the owner can forge one',
    );
  },
};
