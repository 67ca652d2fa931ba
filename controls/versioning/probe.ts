import { own } from '../../src/probes/calls.js';
import { page } from '../../src/probes/pages.js';
import { expect, type Finding, finding, type Probe } from '../../src/probes/probe.js';
import type { Deployment } from '../../src/probes/target.js';

const KEY = 'index.html';

export const probe: Probe = {
  control: 'versioning',
  needs: ['aws', 'write'],
  async run(target) {
    const { body: before, headers } = await page(target, `/${KEY}`);
    const object = { Bucket: target.facts.bucket, Key: KEY };
    await own(target, 's3', 'PutObject', {
      ...object,
      Body: '<!doctype html><html lang="en"><title>overwritten</title></html>',
      ContentType: 'text/html; charset=utf-8',
    });
    const restored = await restore(target);
    const { body: after } = await page(target, `/${KEY}`);
    // Whatever the outcome, the site is left as it was.
    if (after !== before)
      await own(target, 's3', 'PutObject', {
        ...object,
        Body: before,
        ContentType: headers['content-type'],
        ...(headers['cache-control'] && { CacheControl: headers['cache-control'] }),
      });
    return (
      restored ??
      finding(
        [expect(after === before, 'the previous version is a different page')],
        'an overwritten page came back from its previous version',
      )
    );
  },
};

interface Version {
  readonly Key: string;
  readonly VersionId: string;
  readonly IsLatest: boolean;
}

/** The way back that the runbook shows: copy the previous version over the current one. */
async function restore(target: Deployment): Promise<Finding | undefined> {
  const { bucket } = target.facts;
  const { Versions = [] } = await own<{ Versions?: readonly Version[] }>(target, 's3', 'ListObjectVersions', {
    Bucket: bucket,
    Prefix: KEY,
  });
  const previous = Versions.find((version) => version.Key === KEY && !version.IsLatest);
  if (!previous) return finding(['an overwritten page is gone: no previous version is kept'], '');
  await own(target, 's3', 'CopyObject', {
    Bucket: bucket,
    Key: KEY,
    CopySource: { Bucket: bucket, Key: KEY, VersionId: previous.VersionId },
  });
  return undefined;
}
