/** Both variants, really applied to an emulator that enforces IAM and serves like CloudFront, and asked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeRole } from '../../src/probes/calls.js';
import { claimsOf } from '../../src/probes/roles.js';
import { hasTerraform } from '../support/terraform.js';
import { writtenAnswers } from './answers.js';
import { askAll, expectedOfHardened, expectedOfInsecure, seen, seenOfInsecure } from './battery.js';
import { printGaps, withoutNoise } from './gaps.js';
import { hasEmulator } from './ministack.js';
import { baseline, standard, strict } from './scenarios.js';
import { upload } from './shell.js';
import { openSite, type Site, targetOf } from './site.js';
import type { OpenTarget } from './target.js';
import { apply, mustRun, plannedChanges } from './terraform.js';

const ready = hasTerraform() && hasEmulator();

beforeAll(printGaps);

describe.skipIf(!ready).each([baseline, strict])('hardened, $name', (scenario) => {
  let site: Site;
  let target: OpenTarget;
  beforeAll(async () => {
    site = await openSite(scenario, 'hardened');
    await apply(site);
    target = await targetOf(site);
  });
  afterAll(async () => {
    target?.close();
    await site?.close();
  });

  it('has nothing to change after the apply', async () => {
    expect(withoutNoise(await plannedChanges(site.folder, site.emulator.environment))).toEqual([]);
  });

  it('takes its site from the upload script, with the deploy role where there is one', async () => {
    const { deployRole, repo } = target.facts;
    const credentials =
      deployRole === undefined
        ? undefined
        : await takeRole(target, deployRole, claimsOf(repo!, 'environment:production'));
    if (typeof credentials === 'string') throw new Error(`the deploy role is not given: ${credentials}`);
    expect(await upload(site, target.facts, credentials)).toContain('answers with the page just uploaded');
    expect(await upload(site, target.facts, credentials)).toMatch(/Uploaded: 0\. Deleted: 0\./);
  });

  it('holds every control that is on and none that is off, in the same words as every flavor', async () => {
    const report = await askAll(site, target);
    expect(seen(report)).toEqual(expectedOfHardened(site, report));
    expect(report.answers).toEqual(writtenAnswers(site, report.answers));
  });
});

describe.skipIf(!ready).each([baseline, standard, strict])('insecure, $name', (scenario) => {
  let site: Site;
  let target: OpenTarget;
  beforeAll(async () => {
    site = await openSite(scenario, 'insecure');
    await apply(site);
    target = await targetOf(site);
  });
  afterAll(async () => {
    target?.close();
    await site?.close();
  });

  it('has nothing to change after the apply', async () => {
    expect(await plannedChanges(site.folder, site.emulator.environment)).toEqual([]);
  });

  it('serves the site and fails what hardened holds, in the same words as every flavor', async () => {
    expect((await target.request(target.facts.hosts[0], '/', { scheme: 'http' })).status).toBe(200);
    const report = await askAll(site, target);
    expect(seenOfInsecure(report)).toEqual(expectedOfInsecure(report));
    expect(report.answers).toEqual(writtenAnswers(site, report.answers));
  });

  it.runIf(scenario === baseline)('is destroyed without a rest', async () => {
    await mustRun(site.folder, ['destroy', '-input=false', '-auto-approve', '-no-color'], site.emulator.environment);
    expect(await mustRun(site.folder, ['state', 'list'], site.emulator.environment)).toBe('');
  });
});
