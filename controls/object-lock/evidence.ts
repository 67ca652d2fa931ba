import { every, given, leadsTo, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, holds, unclear } from '../../src/checks/finding.js';
import { type Model, type Thing, thingsOf } from '../../src/iac/model.js';

const MODES = ['GOVERNANCE', 'COMPLIANCE'];
const UNLOCKED = 'Records can be removed from the bucket of the trail before their time.';

export const evidence: Evidence = (model) =>
  all(
    every(model, 'trail', { none: 'There is no trail whose records could be locked. Add one.' }, (trail) => {
      const { bucket } = trail.is;
      const said = must(trail, 'bucket', bucket, () => true, 'The trail names no bucket. Name one for its records.');
      if (said.finding !== 'holds' || !bucket) return said;
      const found = leadsTo(model, 'bucket', bucket);
      return found.known ? locked(found.value) : unclear(found);
    }),
    takersOfLogs(model).map(unlocked),
  );

function locked(bucket: Thing<'bucket'>): Finding {
  const { objectLock } = bucket.is;
  return all(
    must(bucket, 'objectLock', objectLock?.enabled, (on) => on, `${UNLOCKED} Turn on its Object Lock.`),
    must(
      bucket,
      'objectLock',
      objectLock?.mode,
      (mode) => MODES.includes(mode),
      `${UNLOCKED} Give its Object Lock a default retention in GOVERNANCE mode.`,
    ),
  );
}

function takersOfLogs(model: Model): readonly Thing<'bucket'>[] {
  const buckets = thingsOf(model, 'bucket');
  const targets = buckets.flatMap(({ is }) => (is.accessLogs?.bucket?.known ? [is.accessLogs.bucket.value] : []));
  return buckets.filter(({ references }) => targets.some((target) => references.has(target)));
}

/** S3 delivers no access logs to a bucket with a default retention. */
function unlocked({ is: { objectLock }, place }: Thing<'bucket'>): Finding {
  if (objectLock?.mode === undefined) return holds;
  return given(
    objectLock.enabled,
    place,
    (on) => !on,
    'S3 does not deliver access logs to a locked bucket. Turn off its Object Lock, or send them elsewhere.',
  );
}
