/** Tells CloudFront to forget what it could still hand out. */
import { Failure, plainJson } from './aws.mjs';

/** Seconds between attempts while CloudFront is busy, after the retries of the AWS CLI itself. */
const WAITS = [5, 10, 20, 40, 60, 60];
const BUSY =
  /Throttl|TooManyInvalidationsInProgress|RequestLimitExceeded|SlowDown|ServiceUnavailable|InternalError|InternalFailure|timed? ?out|Could not connect|Connection (was closed|reset)/i;

/**
 * @param {{ aws: import('./aws.mjs').Aws, sleep: (seconds: number) => Promise<unknown> }} world
 * @param {string} distribution
 * @param {string[]} paths
 * @returns {Promise<string>} id of the invalidation
 */
export async function forget({ aws, sleep }, distribution, paths) {
  // With the same reference, an attempt whose answer was lost is not made a second time.
  const batch = { Paths: { Quantity: paths.length, Items: paths }, CallerReference: `upload-site-${Date.now()}` };
  const args = [
    'cloudfront',
    'create-invalidation',
    '--distribution-id',
    distribution,
    '--invalidation-batch',
    plainJson(batch),
    '--output',
    'json',
  ];
  for (const wait of [...WAITS, undefined]) {
    const answer = await aws(args);
    if (answer.status === 0) return JSON.parse(answer.stdout).Invalidation.Id;
    if (wait === undefined || !BUSY.test(answer.stderr))
      throw new Failure(`${answer.stderr.trim()}
The files are uploaded, but CloudFront was not told to forget the old ones. That is remembered: run this again.`);
    await sleep(wait);
  }
}
