import { everyContentBucket } from '../../src/checks/buckets.js';
import { leadsTo, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, holds, unclear } from '../../src/checks/finding.js';
import { about, condition, mustSay } from '../../src/checks/policies.js';
import type { Model, Thing } from '../../src/iac/model.js';

export const evidence: Evidence = (model) =>
  everyContentBucket(model, (bucket) =>
    all(
      must(
        bucket,
        'accessLogs',
        bucket.is.accessLogs?.bucket,
        (name) => name !== '',
        'Nothing records requests to the bucket that bypass CloudFront. Log them to the log bucket.',
      ),
      takesThem(model, bucket),
    ),
  );

/** The log bucket lets in the logs of this site's buckets. */
function takesThem(model: Model, { is }: Thing<'bucket'>): Finding {
  const logs = is.accessLogs?.bucket && leadsTo(model, 'bucket', is.accessLogs.bucket);
  if (logs === undefined) return holds;
  if (!logs.known) return unclear(logs);
  return mustSay(
    logs.value,
    logs.value.is.policy,
    {
      which: (statement) => about(statement, 'Service logging.s3.amazonaws.com'),
      none: 'The log bucket does not let logs of buckets in. Allow logging.s3.amazonaws.com the action s3:PutObject.',
    },
    (statement) =>
      condition(
        statement,
        'ArnLike aws:SourceArn',
        (values) => values.length > 0,
        "Anyone's buckets could write to the log bucket. Compare aws:SourceArn in this statement.",
      ),
  );
}
