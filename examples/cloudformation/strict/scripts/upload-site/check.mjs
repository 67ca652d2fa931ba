/** Tests the live site as a visitor. A change takes some seconds to arrive everywhere. */
import { Failure } from './aws.mjs';

const TRIES = 12;
const PAUSE = 5;

/**
 * @param {{ fetch: typeof fetch, sleep: (seconds: number) => Promise<unknown> }} world
 * @param {string} address such as https://example.com
 * @param {Buffer} page the front page as uploaded
 */
export async function check({ fetch, sleep }, address, page) {
  let trouble = '';
  for (let left = TRIES; left > 0; left -= 1) {
    trouble = await ask(fetch, address, page).catch(
      (error) => `does not answer: ${error.cause?.message ?? error.message}`,
    );
    if (trouble === undefined) return;
    if (left > 1) await sleep(PAUSE);
  }
  throw new Failure(`${address}/ ${trouble}.`);
}

async function ask(fetch, address, page) {
  const get = (path) => fetch(`${address}${path}`, { redirect: 'manual', signal: AbortSignal.timeout(20_000) });
  const front = await get('/');
  if (!Buffer.from(await front.arrayBuffer()).equals(page))
    return `does not answer with the page just uploaded (status ${front.status})`;
  const missing = await get(`/no-such-page-${Date.now()}/`);
  return missing.status === 404 ? undefined : `answers a missing page with ${missing.status} instead of 404`;
}
