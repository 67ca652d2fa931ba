import { every, leadsTo, must, mustLeadTo } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import { about, condition, mustSay } from '../../src/checks/policies.js';
import { mapped } from '../../src/iac/fact.js';
import type { Model, Thing } from '../../src/iac/model.js';
import type { Statement } from '../../src/iac/policy.js';

/** As CloudWatch Logs names it; the conditions are its own too. Where it finds another statement, it appends its own. */
const SID = 'AWSLogDeliveryWrite';
/** Secrets end up in them. */
const PRIVATE = ['cs(Cookie)', 'cs-uri-query'];

export const evidence: Evidence = (model) =>
  all(
    every(
      model,
      'delivery source',
      { none: 'Nothing delivers the access logs of the distribution. Add a delivery source for it.' },
      (source) => handsOver(model, source),
    ),
    every(model, 'delivery', { none: 'The access logs go nowhere. Add a delivery into the log bucket.' }, (delivery) =>
      must(
        delivery,
        'fields',
        delivery.is.fields,
        (fields) => fields.length > 0 && !fields.some((field) => PRIVATE.includes(field)),
        'The access logs hold cookies or query strings. Name the fields to record, and leave both out.',
      ),
    ),
    every(
      model,
      'delivery destination',
      { none: 'The access logs go nowhere. Add a delivery destination that names the log bucket.' },
      (destination) => takes(model, destination),
    ),
  );

function handsOver(model: Model, source: Thing<'delivery source'>): Finding {
  return all(
    mustLeadTo(
      model,
      source,
      'from',
      source.is.from,
      'distribution',
      'The delivery source names no distribution. Name the one whose requests are logged.',
    ),
    must(
      source,
      'region',
      source.is.region,
      (region) => region === 'us-east-1',
      'CloudFront delivers logs from us-east-1 only. Put the delivery source there.',
    ),
  );
}

/** The bucket lets the delivery in, and no one else who uses the same service. */
function takes(model: Model, { is, place }: Thing<'delivery destination'>): Finding {
  if (is.to === undefined) return fails('The delivery destination names no bucket. Name the log bucket.', place);
  const bucket = leadsTo(model, 'bucket', mapped(is.to, (arn) => arn.split('/')[0]!)!);
  if (!bucket.known) return unclear(bucket);
  return mustSay(
    bucket.value,
    bucket.value.is.policy,
    {
      which: (statement) => about(statement, 'Service delivery.logs.amazonaws.com'),
      none: 'The log bucket does not let access logs in. Allow delivery.logs.amazonaws.com the action s3:PutObject.',
    },
    conditional,
  );
}

function conditional(statement: Statement): Finding {
  const given = (name: string) =>
    condition(
      statement,
      name,
      (values) => values.length > 0,
      `Anyone's distribution could write to the log bucket. Compare ${name.split(' ')[1]} in this statement.`,
    );
  return all(
    given('StringEquals aws:SourceAccount'),
    given('ArnLike aws:SourceArn'),
    condition(
      statement,
      'StringEquals s3:x-amz-acl',
      (values) => values.join() === 'bucket-owner-full-control',
      'Logs might belong to another account. Require s3:x-amz-acl bucket-owner-full-control in this statement.',
    ),
    statement.sid === SID
      ? holds
      : fails(`CloudWatch Logs appends its own statement to this policy. Call this one ${SID}.`, statement.place),
  );
}
