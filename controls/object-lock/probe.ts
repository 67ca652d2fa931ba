import { mustBeRefused, own } from '../../src/probes/calls.js';
import { expect, finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'object-lock',
  needs: ['aws', 'write'],
  async run(target) {
    const { auditBucket: Bucket } = target.facts;
    if (Bucket === undefined) return finding(['there is no bucket of audit records'], '');
    const record = { Bucket, Key: 'prodgrade-probe.txt' };
    const { VersionId } = await own<{ VersionId?: string }>(target, 's3', 'PutObject', { ...record, Body: 'probe' });
    const erased = await mustBeRefused(target, 'the owner', {
      as: 'owner',
      service: 's3',
      operation: 'DeleteObject',
      input: { ...record, VersionId },
    });
    if (erased === undefined)
      await own(target, 's3', 'DeleteObject', { ...record, VersionId, BypassGovernanceRetention: true });
    return finding(
      [expect(VersionId !== undefined, 'records have no versions'), erased],
      'a record cannot be erased before its time',
    );
  },
};
