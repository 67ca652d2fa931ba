import { everyContentBucket } from '../../src/checks/buckets.js';
import { leadsTo, must, mustLeadTo } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, holds, unclear } from '../../src/checks/finding.js';
import { about, mustSay, onlyForTheDistribution } from '../../src/checks/policies.js';
import type { Model, Thing } from '../../src/iac/model.js';

export const evidence: Evidence = (model) =>
  everyContentBucket(model, (bucket) =>
    all(
      must(
        bucket,
        'encryption',
        bucket.is.encryption?.algorithm,
        (algorithm) => algorithm === 'aws:kms',
        'The files are encrypted with a key of AWS. Set aws:kms and name a key of your own.',
      ),
      mustLeadTo(
        model,
        bucket,
        'encryption',
        bucket.is.encryption?.key,
        'key',
        'The bucket names no key of your own. Name one in its default encryption.',
      ),
      must(
        bucket,
        'encryption',
        bucket.is.encryption?.bucketKey,
        (on) => on,
        'Every file costs a request to the key. Turn the bucket key on.',
      ),
      keyOf(model, bucket),
    ),
  );

/** The key lets one distribution read, and no other. */
function keyOf(model: Model, { is }: Thing<'bucket'>): Finding {
  const key = is.encryption?.key && leadsTo(model, 'key', is.encryption.key);
  if (key === undefined) return holds;
  if (!key.known) return unclear(key);
  return mustSay(
    key.value,
    key.value.is.policy,
    {
      which: (statement) => about(statement, 'Service cloudfront.amazonaws.com'),
      none: 'The distribution may not use the key. Allow cloudfront.amazonaws.com the action kms:Decrypt.',
    },
    (statement) => onlyForTheDistribution(model, statement, 'use the key'),
  );
}
