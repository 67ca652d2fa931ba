/** Questions about distributions, what they do with requests and which buckets they read. */
import { known } from '../iac/fact.js';
import type { Behavior } from '../iac/kinds/edge.js';
import type { Model, Thing } from '../iac/model.js';
import { content } from './buckets.js';
import { every } from './every.js';
import { either } from './facts.js';
import { all, type Finding } from './finding.js';

type Distribution = Thing<'distribution'>;

export function everyDistribution(model: Model, ask: (distribution: Distribution) => Finding): Finding {
  return every(model, 'distribution', { none: 'There is no distribution. Put one in front of the bucket.' }, ask);
}

/** Every behavior, the default one first. */
export function everyBehavior(model: Model, ask: (behavior: Behavior, of: Distribution) => Finding): Finding {
  return everyDistribution(model, (distribution) =>
    all(behaviorsOf(distribution).map((behavior) => ask(behavior, distribution))),
  );
}

export function behaviorsOf({ is: { behavior, otherBehaviors = {} } }: Distribution): readonly Behavior[] {
  return [...(behavior ? [behavior] : []), ...Object.values(otherBehaviors)];
}

/** Rather than answers of another origin, such as an API that its owner added. */
export function servesFiles({ target }: Behavior, { is: { origins, originGroups } }: Distribution): boolean {
  if (!target?.known || target.value in (originGroups ?? {})) return true;
  const type = origins?.[target.value]?.type;
  return !type?.known || type.value === 's3';
}

/** Every bucket whose files visitors get: by a distribution, or by the bucket's own website. */
export function everyServedBucket(model: Model, ask: (bucket: Thing<'bucket'>) => Finding): Finding {
  const none = 'There is no bucket that a distribution reads. Name the domain of one as its origin.';
  const which = (bucket: Thing<'bucket'>) =>
    either(bucket.place, known(bucket.is.website !== undefined, bucket.place), content(model, bucket));
  return every(model, 'bucket', { which, none }, ask);
}
