/** The proof of concept, really applied by Terraform to an emulator that serves its bucket as S3's website endpoint does, and asked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writtenAnswers } from '../support/emulator/answers.js';
import { askAll, expectedOfInsecure, seenOfInsecure } from '../support/emulator/battery.js';
import { printGaps } from '../support/emulator/gaps.js';
import { hasEmulator } from '../support/emulator/ministack.js';
import { openSite, targetOf } from '../support/emulator/open-site.js';
import { baseline, standard, strict } from '../support/emulator/scenarios.js';
import type { Site } from '../support/emulator/site.js';
import type { OpenTarget } from '../support/emulator/target.js';
import { apply, mustRun, plannedChanges } from '../support/emulator/terraform.js';
import { hasTerraform } from '../support/terraform/run.js';

beforeAll(printGaps);

describe.skipIf(!hasTerraform() || !hasEmulator()).each([baseline, standard, strict])('insecure, $name', (scenario) => {
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
