/** The upload, step by step. What it does is printed as it is done. */
import { readFile } from 'node:fs/promises';
import { Failure, must } from './aws.mjs';
import { openBucket, STATE } from './bucket.mjs';
import { check } from './check.mjs';
import { forget } from './forget.mjs';
import { slashOnly } from './names.mjs';
import { groupsOf, makePlan } from './plan.mjs';
import { begin, parseRecord, printRecord, remember } from './record.mjs';
import { scan } from './scan.mjs';
import { takeTurn } from './turn.mjs';

const RECORD = `${STATE}record.json`;
/** Commands that run in parallel. */
const SIDE_BY_SIDE = 4;

/**
 * @typedef {object} Options
 * @property {string} site folder of the site
 * @property {string} bucket
 * @property {string | undefined} distribution undefined when CloudFront is not to be told
 * @property {boolean} dryRun
 * @property {boolean} all
 * @property {boolean} prune
 * @property {boolean} wait
 * @property {boolean} takeOver
 * @property {boolean} plain for a bucket without CloudFront: types only, no lifetimes, no record
 * @property {string | undefined} check address of the live site
 *
 * @typedef {object} World
 * @property {import('./aws.mjs').Aws} aws
 * @property {typeof fetch} fetch
 * @property {(line: string) => void} say
 * @property {(seconds: number) => Promise<unknown>} sleep
 * @property {string} work folder for temporary files
 * @property {typeof import('./settings.mjs')} settings
 * @property {() => boolean} interrupted
 *
 * @param {Options} options
 * @param {World} world
 */
export async function upload(options, world) {
  const files = await readSite(options, world);
  const bucket = openBucket(options.bucket, world.aws, world.work);
  if (options.plain) return sendPlain(bucket, files, world);
  if (options.dryRun) return preview(bucket, files, options, world);
  const turn = await takeTurn(bucket, options.takeOver);
  await andThen(() => deploy({ bucket, files, objects: turn.objects, options, world }), turn.end);
  warnOfExpiry(
    files.get('.well-known/security.txt') && (await readFile(files.get('.well-known/security.txt').disk, 'utf8')),
    world.say,
  );
  if (options.check) {
    await check(world, options.check, await readFile(files.get('index.html').disk));
    world.say(`${options.check}/ answers with the page just uploaded.`);
  }
}

async function readSite({ site }, { settings, say }) {
  const { files, leftOut, troubles } = await scan(site, settings);
  for (const path of leftOut) say(`left out  ${path}`);
  if (troubles.length > 0)
    throw new Failure(`Nothing was uploaded. These files of ${site} cannot be served:\n  ${troubles.join('\n  ')}`);
  if (!files.has('index.html')) throw new Failure(`${site} has no index.html: has it been built?`);
  for (const address of slashOnly([...files.keys()]))
    say(`note      ${address}/ works, ${address} does not: it looks like a file. Link to it with the slash.`);
  return files;
}

async function deploy({ bucket, files, objects, options, world }) {
  const record = await readRecord(bucket, objects);
  if (record.lost)
    world.say('There is no readable record of the last upload: every file is sent, and CloudFront forgets everything.');
  const plan = makePlan({ files, objects: ofSite(objects), record, ...options });
  if (plan.send.length + plan.gone.length + plan.forget.length === 0)
    return world.say('Uploaded: 0. Deleted: 0. Nothing has changed.');
  const now = begin(record, plan);
  await bucket.write(RECORD, printRecord(now));
  const sent = [];
  const change = async () => {
    await sendAll(bucket, plan.send, world, (group) => sent.push(...group));
    for (const path of plan.gone) world.say(`delete    ${path}`);
    await bucket.remove(plan.gone);
    if (plan.forget.length === 0 || options.distribution === undefined) return;
    await tellCloudFront(plan.forget, options, world);
    now.pending = [];
  };
  await andThen(change, async () => bucket.write(RECORD, printRecord(remember(now, sent, await bucket.list()))));
  world.say(`Uploaded: ${plan.send.length}. Deleted: ${plan.gone.length}.`);
}

/** Runs the second even when the first has failed, and then throws what the first threw. */
async function andThen(first, second) {
  try {
    await first();
  } catch (error) {
    await second().catch(() => {});
    throw error;
  }
  await second();
}

async function readRecord(bucket, objects) {
  return parseRecord(objects.has(RECORD) ? await bucket.read(RECORD) : undefined, ofSite(objects).size === 0);
}

function ofSite(objects) {
  return new Map([...objects].filter(([key]) => !key.startsWith(STATE)));
}

/** One turn after the other; the groups of a turn in parallel. */
async function sendAll(bucket, files, { say, interrupted }, done) {
  const groups = groupsOf(files);
  for (const turn of new Set(groups.map((group) => group.turn))) {
    const waiting = groups.filter((group) => group.turn === turn);
    const worker = async () => {
      for (let group = waiting.shift(); group !== undefined; group = waiting.shift()) {
        if (interrupted()) throw new Failure('Interrupted: run this again to continue.');
        for (const { path, cache } of group.files) say(`upload    ${path}  (${cache})`);
        await bucket.send(group);
        done(group.files);
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: SIDE_BY_SIDE }, worker));
    const failed = ends.find(({ status }) => status === 'rejected');
    if (failed) throw failed.reason;
  }
}

async function tellCloudFront(paths, { distribution, wait }, world) {
  world.say(`forget    ${paths.join(' ')}`);
  const id = await forget(world, distribution, paths);
  const args = ['cloudfront', 'wait', 'invalidation-completed', '--distribution-id', distribution, '--id', id];
  if (wait)
    await must(
      world.aws,
      args,
      'CloudFront has not finished yet. It continues by itself; old pages will be gone in a few minutes.',
    );
}

async function preview(bucket, files, options, { say }) {
  const objects = await bucket.list();
  const { send, gone, forget } = makePlan({
    files,
    objects: ofSite(objects),
    record: await readRecord(bucket, objects),
    ...options,
  });
  for (const { path, cache } of send) say(`would upload  ${path}  (${cache})`);
  for (const path of gone) say(`would delete  ${path}`);
  if (forget.length > 0 && options.distribution !== undefined) say(`would forget  ${forget.join(' ')}`);
  say(`Dry run. Uploaded: ${send.length}. Deleted: ${gone.length}.`);
}

/** For the proof of concept, whose bucket says nothing about how long a page may be kept. */
async function sendPlain(bucket, files, world) {
  const plain = [...files.values()].map((file) => ({ ...file, cache: undefined, turn: 1 }));
  for (const group of groupsOf(plain)) await bucket.send(group);
  world.say(`Uploaded: ${plain.length}.`);
}

/** An expired security contact is worse than none. */
function warnOfExpiry(text, say) {
  const expires = /^Expires: *(\S+)/im.exec(text ?? '')?.[1];
  if (expires !== undefined && !(Date.parse(expires) > Date.now() + 30 * 86_400_000))
    say(`Renew the date in .well-known/security.txt: it expires on ${expires}.`);
}
