import { dimension, everyAlarmOn, heard, ringsAtOnce } from '../../src/checks/alarms.js';
import { given, leadsTo, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import type { Model, Thing } from '../../src/iac/model.js';

const METRIC = 'OperationsFailedReplication';

export const evidence: Evidence = (model) =>
  everyAlarmOn(model, METRIC, `There is no alarm on the metric ${METRIC}. Add one for the copy.`, (alarm) =>
    all(
      watchesCopy(model, alarm),
      ringsAtOnce(alarm),
      heard(model, alarm),
      must(
        alarm,
        'missing',
        alarm.is.missing,
        (how) => how === 'notBreaching',
        'The alarm goes off while nothing is copied. Treat missing data as notBreaching.',
      ),
    ),
  );

function watchesCopy(model: Model, alarm: Thing<'alarm'>): Finding {
  const [source, destination, rule] = ['SourceBucket', 'DestinationBucket', 'RuleId'].map((name) =>
    dimension(alarm, name),
  );
  const sentence = 'S3 counts by bucket, copy and rule. Set the dimensions SourceBucket, DestinationBucket and RuleId.';
  const said = all(
    [source, destination, rule].map((each) => given(each, alarm.place, (name) => name !== '', sentence)),
  );
  if (said.finding !== 'holds' || !source || !destination?.known || !rule?.known) return said;
  const original = leadsTo(model, 'bucket', source);
  const copy = leadsTo(model, 'bucket', destination);
  if (!original.known || !copy.known)
    return unclear(original.known ? (copy as typeof original & { known: false }) : original);
  const { is, unclear: all_ } = original.value;
  const unsure = all_.get('replication') ?? (is.region?.known === false ? is.region : undefined);
  if (unsure) return unclear(unsure);
  const to = is.replication?.rules[rule.value]?.to;
  return all(
    is.replication?.rules[rule.value] === undefined
      ? fails('The alarm watches a rule that does not exist. Name the replication rule of the bucket.', rule.place)
      : holds,
    to?.known && !copy.value.references.has(to.value)
      ? fails('The alarm watches a bucket other than the copy. Name the destination of the rule.', destination.place)
      : holds,
    // S3 counts in the region of the original.
    must(
      alarm,
      'region',
      alarm.is.region,
      (region) => region === (is.region?.known ? is.region.value : region),
      'The alarm never sees a number. Create it in the region of the bucket that is copied.',
    ),
  );
}
