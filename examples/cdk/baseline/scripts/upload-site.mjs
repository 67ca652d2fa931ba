#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { awsCli, Failure } from './upload-site/aws.mjs';
import * as settings from './upload-site/settings.mjs';
import { upload } from './upload-site/upload.mjs';

const USAGE = `Uploads site/ to the content bucket: assets first, pages last, so that no page needs a file that is not there yet.

  node scripts/upload-site.mjs [options] [bucket] [distribution id]

  --dry-run          say what would happen, change nothing
  --all              upload every file, not only those that differ (after a new key or replica)
  --prune            delete what is in the bucket but not in site/; without it old assets stay for old pages
  --wait             wait until CloudFront has forgotten the old files everywhere
  --check <address>  afterwards, read the front page and a missing page of the live site
  --no-invalidation  do not tell CloudFront; the next upload will
  --take-over        continue even if another upload seems to be running
  --plain            for the bucket of the proof of concept: types only

Bucket and distribution may come from CONTENT_BUCKET and DISTRIBUTION_ID, the folder from SITE_DIR. Settings are in
scripts/upload-site/settings.mjs. Needs Node.js 20 or newer, the AWS CLI, and only the rights
s3:ListBucket, PutObject, DeleteObject, GetObject below .prodgrade-state/, and cloudfront:CreateInvalidation and
GetInvalidation: those of the deploy role.`;

/** @returns {import('./upload-site/upload.mjs').Options} */
function optionsOf(args, env) {
  const flag = { type: 'boolean', default: false };
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': flag,
      all: flag,
      prune: flag,
      wait: flag,
      check: { type: 'string' },
      'no-invalidation': flag,
      'take-over': flag,
      plain: flag,
      help: { ...flag, short: 'h' },
    },
  });
  if (values.help) return undefined;
  const [bucket = env.CONTENT_BUCKET, distribution = env.DISTRIBUTION_ID, ...more] = positionals;
  if (more.length > 0)
    throw new Failure(`Too many arguments: ${more.join(' ')}. There is one bucket and one distribution; see --help.`);
  if (!bucket) throw new Failure('Which bucket? Name it, or set CONTENT_BUCKET.');
  const told = !values['no-invalidation'] && !values.plain;
  if (told && !distribution)
    throw new Failure('Which distribution? Name it, set DISTRIBUTION_ID, or use --no-invalidation.');
  return {
    site: env.SITE_DIR || fileURLToPath(new URL('../site', import.meta.url)),
    bucket,
    distribution: told ? distribution : undefined,
    dryRun: values['dry-run'],
    all: values.all,
    prune: values.prune,
    wait: values.wait,
    takeOver: values['take-over'],
    plain: values.plain,
    check: values.check?.replace(/\/+$/, ''),
  };
}

async function main() {
  const options = optionsOf(process.argv.slice(2), process.env);
  if (!options) return console.log(USAGE);
  if (!existsSync(options.site)) throw new Failure(`There is no folder ${options.site}.`);
  // The first signal ends the upload at a good place, the second one at once.
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => (stop.signal.aborted ? process.exit(130) : stop.abort()));
  const work = await mkdtemp(join(tmpdir(), 'upload-site-'));
  try {
    await upload(options, {
      aws: awsCli(),
      fetch,
      say: (line) => console.log(line),
      sleep: (seconds) =>
        sleep(seconds * 1000, undefined, { signal: stop.signal }).catch(() => {
          throw new Failure('Interrupted: run this again to continue.');
        }),
      work,
      settings,
      interrupted: () => stop.signal.aborted,
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

main().catch((error) => {
  const known = error instanceof Failure || error.code?.startsWith('ERR_PARSE_ARGS');
  console.error(known ? error.message : error);
  process.exitCode = 1;
});
