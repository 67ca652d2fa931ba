import { own } from '../../src/probes/calls.js';
import { expect, finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'bucket-owner-enforced',
  poc: 'access lists are off in every new bucket since 2023',
  needs: ['aws', 'write'],
  async run(target) {
    const object = { Bucket: target.facts.bucket, Key: 'prodgrade-probe.txt' };
    // Not a public one: Block Public Access would refuse that before ownership is checked.
    const reply = await target.call({
      as: 'owner',
      service: 's3',
      operation: 'PutObject',
      input: { ...object, Body: 'probe', ACL: 'aws-exec-read' },
    });
    if (reply.ok) await own(target, 's3', 'DeleteObject', object);
    return finding(
      [
        expect(
          !reply.ok && reply.code === 'AccessControlListNotSupported',
          `an object with its own access list: ${reply.ok ? 'accepted' : reply.code}`,
        ),
      ],
      'an object with its own access list is refused',
    );
  },
};
