import { mustBeRefused, own } from '../../src/probes/calls.js';
import { finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'tls-only-buckets',
  needs: ['aws'],
  async run(target) {
    const { bucket, logBucket, auditBucket } = target.facts;
    const troubles = [];
    for (const Bucket of [bucket, logBucket, auditBucket].filter((name) => name !== undefined)) {
      await own(target, 's3', 'ListObjectsV2', { Bucket, MaxKeys: 1 });
      troubles.push(
        await mustBeRefused(target, 'the owner without TLS', {
          as: 'owner',
          scheme: 'http',
          service: 's3',
          operation: 'ListObjectsV2',
          input: { Bucket, MaxKeys: 1 },
        }),
      );
    }
    return finding(troubles, 'even the owner is refused without TLS, and let in with it');
  },
};
