/**
 * One upload at a time. S3 has no locks that every version of the AWS CLI knows, but what was written is seen by all who
 * look afterwards: each upload first writes a mark of its own, then looks. Whoever sees another's mark withdraws.
 */
import { randomBytes } from 'node:crypto';
import { Failure } from './aws.mjs';
import { STATE } from './bucket.mjs';

const MARKS = `${STATE}running/`;
/** A mark is renewed well before it would be taken for one of an upload that was cut off. */
const RENEWED_EVERY = 4 * 60_000;
const DEAD_AFTER = 15 * 60_000;

/**
 * @param {ReturnType<typeof import('./bucket.mjs').openBucket>} bucket
 * @param {boolean} takeOver take marks of others for left over
 * @returns {Promise<{ objects: Map<string, { etag: string, size: number, modified: number }>, end: () => Promise<void> }>}
 */
export async function takeTurn(bucket, takeOver) {
  const own = `${MARKS}${randomBytes(8).toString('hex')}`;
  const mark = () => bucket.write(own, '{}');
  await mark();
  const objects = await bucket.list();
  // By the clock of S3 alone: ours may be wrong.
  const now = objects.get(own)?.modified ?? Number.NaN;
  const others = [...objects].filter(([key]) => key.startsWith(MARKS) && key !== own);
  const alive = takeOver ? undefined : others.find(([, { modified }]) => !(now - modified > DEAD_AFTER));
  if (alive) {
    await bucket.remove([own]);
    throw new Failure(
      `Another upload has been at work since ${new Date(alive[1].modified).toISOString()}: wait for its end, then run this again.
If you know that it was cut off, say --take-over, or wait for a quarter of an hour.`,
    );
  }
  const renewal = setInterval(() => void mark().catch(() => {}), RENEWED_EVERY);
  return {
    objects,
    async end() {
      clearInterval(renewal);
      await bucket.remove([own, ...others.map(([key]) => key)]);
    },
  };
}
