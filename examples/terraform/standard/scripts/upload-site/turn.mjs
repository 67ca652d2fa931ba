/**
 * One upload at a time. S3 has no lock that every version of the AWS CLI can use, but a list shows everything that was
 * written before it. So each upload first writes its own mark, then lists the bucket. If there is another mark, it stops.
 */
import { randomBytes } from 'node:crypto';
import { Failure } from './aws.mjs';
import { STATE } from './bucket.mjs';

const MARKS = `${STATE}running/`;
/** A running upload renews its mark; one that is older belongs to an upload that was cut off. */
const RENEWED_EVERY = 4 * 60_000;
const DEAD_AFTER = 15 * 60_000;

/**
 * @param {ReturnType<typeof import('./bucket.mjs').openBucket>} bucket
 * @param {boolean} takeOver ignore the marks of others
 * @returns {Promise<{ objects: Map<string, { etag: string, size: number, modified: number }>, end: () => Promise<void> }>}
 */
export async function takeTurn(bucket, takeOver) {
  const own = `${MARKS}${randomBytes(8).toString('hex')}`;
  const mark = () => bucket.write(own, '{}');
  await mark();
  const objects = await bucket.list();
  // By the clock of S3: the one of this computer may be wrong.
  const now = objects.get(own)?.modified ?? Number.NaN;
  const others = [...objects].filter(([key]) => key.startsWith(MARKS) && key !== own);
  const alive = takeOver ? undefined : others.find(([, { modified }]) => !(now - modified > DEAD_AFTER));
  if (alive) {
    await bucket.remove([own]);
    throw new Failure(
      `Another upload is running (last activity: ${new Date(alive[1].modified).toISOString()}). Wait until it ends, then run this again.
If you know that it was cut off, use --take-over, or wait for 15 minutes.`,
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
