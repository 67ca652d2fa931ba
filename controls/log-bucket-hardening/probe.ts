import { anonymousTroubles, mustBeRefused } from '../../src/probes/calls.js';
import { finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'log-bucket-hardening',
  needs: ['aws', 'write'],
  async run(target) {
    const { logBucket } = target.facts;
    if (logBucket === undefined) return finding(['there is no log bucket'], '');
    const [Bucket, Key] = [logBucket, 'cloudfront/prodgrade-probe.txt'];
    const forged = {
      as: 'owner',
      service: 's3',
      operation: 'PutObject',
      input: { Bucket, Key, Body: 'forged' },
    } as const;
    return finding(
      [
        ...(await anonymousTroubles(target, Bucket, Key)),
        await mustBeRefused(target, 'the owner', forged),
        await mustBeRefused(target, 'the owner', { ...forged, operation: 'DeleteObject', input: { Bucket, Key } }),
      ],
      'nobody reads the logs without credentials, and not even the owner can forge or remove one',
    );
  },
};
