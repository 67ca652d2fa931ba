import { everyServedBucket } from '../../src/checks/distributions.js';
import { given, leadsTo, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import type { ReplicationRule } from '../../src/iac/kinds/buckets.js';
import type { Model, Thing } from '../../src/iac/model.js';

type Bucket = Thing<'bucket'>;

/** What the copy keeps where the original keeps everything forever. */
const DAYS_WITHOUT_LIFECYCLE = 30;

export const evidence: Evidence = (model) =>
  everyServedBucket(model, (bucket) => {
    const unsure = bucket.unclear.get('replication') ?? (bucket.is.replication ? undefined : bucket.handed);
    if (unsure) return unclear(unsure);
    const rules = Object.values(bucket.is.replication?.rules ?? {});
    const sentence = 'The files are lost with their region. Replicate the bucket to one in another region.';
    return rules.length === 0 ? fails(sentence, bucket.place) : all(rules.map((rule) => copies(model, bucket, rule)));
  });

function copies(model: Model, bucket: Bucket, rule: ReplicationRule): Finding {
  const { status, prefix, to, metrics, threshold, timed } = rule;
  const { place } = bucket;
  const copy = to && leadsTo(model, 'bucket', to);
  return all(
    given(status, place, (said) => said === 'Enabled', 'The bucket is not copied. Enable its replication rule.'),
    given(
      prefix,
      place,
      (said) => said === '',
      'Some files are not copied. Leave the prefix out of the replication rule.',
    ),
    given(
      metrics,
      place,
      (said) => said === 'Enabled',
      'Failed copies are not counted. Enable metrics in the replication rule.',
    ),
    threshold === undefined || timed !== undefined
      ? holds
      : fails(
          'S3 refuses a threshold without Replication Time Control. Leave the threshold out of the rule.',
          threshold.known ? threshold.place : place,
        ),
    copy === undefined ? fails('The replication rule has no destination. Name the copy.', place) : holds,
    copy && !copy.known ? unclear(copy) : holds,
    copy?.known ? keeps(copy.value, bucket) : holds,
  );
}

function keeps(copy: Bucket, original: Bucket): Finding {
  const { region } = original.is;
  if (region && !region.known) return unclear(region);
  return all(
    must(
      copy,
      'region',
      copy.is.region,
      (name) => name !== region?.value,
      'The copy is lost with the original: both are in one region. Create the copy in another region.',
    ),
    must(
      copy,
      'versioning',
      copy.is.versioning,
      (status) => status === 'Enabled',
      'S3 copies nothing to a bucket without versions. Turn on versioning of the copy.',
    ),
    endsWith(copy, original),
  );
}

/** Previous versions expire no sooner than those of the original, and delete markers expire too. */
function endsWith(copy: Bucket, original: Bucket): Finding {
  const unsure = copy.unclear.get('lifecycle') ?? (copy.is.lifecycle ? undefined : copy.handed);
  if (unsure) return unclear(unsure);
  const rules = (bucket: Bucket) => Object.values(bucket.is.lifecycle ?? {});
  const markers = rules(copy).find(({ expireMarkers }) => expireMarkers !== undefined)?.expireMarkers;
  const days = rules(copy).find(({ previousDays }) => previousDays !== undefined)?.previousDays;
  const wanted = rules(original).find(({ previousDays }) => previousDays !== undefined)?.previousDays;
  if (wanted && !wanted.known) return unclear(wanted);
  const least = wanted?.value ?? DAYS_WITHOUT_LIFECYCLE;
  return all(
    given(
      markers,
      copy.place,
      (on) => on,
      'The markers of deleted files stay in the copy forever. Let a lifecycle rule expire object delete markers.',
    ),
    given(
      days,
      copy.place,
      (count) => count >= least,
      `The copy does not keep previous versions as the original does. Let a lifecycle rule expire them after ${least} days.`,
    ),
  );
}
