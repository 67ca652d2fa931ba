/** Buckets by what they are for, which the code says wherever it uses them: their names are their owner's to choose. */
import { type Fact, known, type Text } from '../iac/fact.js';
import { type Model, type Thing, thingsOf } from '../iac/model.js';
import { every } from './every.js';
import { both, either, is } from './facts.js';
import type { Finding } from './finding.js';

type Bucket = Thing<'bucket'>;
/** Whether a bucket is for something. */
export type Purpose = (model: Model, bucket: Bucket) => Fact<boolean>;

/** A distribution reads pages from it; the copy of another bucket does not count. */
export const content: Purpose = (model, bucket) => {
  const domains = thingsOf(model, 'distribution').flatMap((each) =>
    Object.values(each.is.origins ?? {}).map(({ domain }) => domain),
  );
  return both(named(model, bucket, domains), not(replica(model, bucket)));
};

/** There is a bucket of content, and each answers well. @param none said when there is none */
export function everyContentBucket(
  model: Model,
  ask: (bucket: Bucket) => Finding,
  none = 'There is no bucket of content.',
): Finding {
  return every(model, 'bucket', { which: (bucket) => content(model, bucket), none }, ask);
}

/** Another bucket is copied to it. */
export const replica: Purpose = (model, bucket) =>
  named(
    model,
    bucket,
    thingsOf(model, 'bucket').flatMap((each) => [
      ...Object.values(each.is.replication?.rules ?? {}).map(({ to }) => to),
      // Replication that may be there, or may be of another bucket.
      each.unclear.get('replication'),
    ]),
  );

/** Logs of buckets or of a distribution are put into it. */
export const logs: Purpose = (model, bucket) =>
  named(model, bucket, [
    ...thingsOf(model, 'bucket').map((each) => each.is.accessLogs?.bucket),
    ...thingsOf(model, 'delivery destination').map((each) => each.is.to),
  ]);

/** A trail writes into it. */
export const audit: Purpose = (model, bucket) =>
  named(
    model,
    bucket,
    thingsOf(model, 'trail').map((each) => each.is.bucket),
  );

/** One of these leads to the bucket, or to a folder in it. What nobody reads may too. */
function named(model: Model, { references, place }: Bucket, all: readonly (Text | undefined)[]): Fact<boolean> {
  const facts = all.map((text) => is(text, (value) => references.has(value.split('/')[0]!), place));
  return either(place, ...facts, ...model.opaque.slice(0, 1));
}

function not(fact: Fact<boolean>): Fact<boolean> {
  return fact.known ? known(!fact.value, fact.place) : fact;
}
