/** The hardened variant, really applied by Terraform to an emulator that enforces IAM and serves like CloudFront, and asked. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeRole } from '../../src/probes/calls.js';
import { claimsOf } from '../../src/probes/roles.js';
import type { Credentials } from '../../src/probes/target.js';
import { writtenAnswers } from '../support/emulator/answers.js';
import { askAll, expectedOfHardened, seen } from '../support/emulator/battery.js';
import { printGaps, withoutNoise } from '../support/emulator/gaps.js';
import { hasEmulator } from '../support/emulator/ministack.js';
import { openSite, targetOf } from '../support/emulator/open-site.js';
import { baseline, strict } from '../support/emulator/scenarios.js';
import { upload } from '../support/emulator/shell.js';
import type { Site } from '../support/emulator/site.js';
import type { OpenTarget } from '../support/emulator/target.js';
import { apply, plannedChanges } from '../support/emulator/terraform.js';
import { hasTerraform } from '../support/terraform/run.js';

const ready = hasTerraform() && hasEmulator();

beforeAll(printGaps);

/** Names that a shell, a command line, an address or S3 could read as something else. */
const oddNames = [
  'c++.html',
  '-/x.html',
  '-a.css',
  'a b.html',
  `"it's".html`,
  '100%.html',
  'a#b?c.html',
  '[x]*.html',
].concat(['$(id).html', 'é.html', 'e\u0301.html', '日本/語.html', 'v1.2/index.html', '__proto__.js']);

/** As a browser writes it: a plus sign stays one. */
function addressOf(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/').replaceAll('%2B', '+');
}

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

  /** The deploy role, where there is one. */
  async function uploader(): Promise<Credentials | undefined> {
    const { deployRole, repo } = target.facts;
    if (deployRole === undefined) return undefined;
    const credentials = await takeRole(target, deployRole, claimsOf(repo!, 'environment:production'));
    if (typeof credentials === 'string') throw new Error(`the deploy role is not given: ${credentials}`);
    return credentials;
  }

  it('takes its site from the upload script, with the deploy role where there is one', async () => {
    const credentials = await uploader();
    expect(await upload(site, target.facts, { credentials })).toContain('answers with the page just uploaded');
    expect(await upload(site, target.facts, { credentials })).toMatch(/Uploaded: 0\. Deleted: 0\./);
  });

  it('serves hundreds of files, each under its own name, and sends none of them twice', async () => {
    const credentials = await uploader();
    const folder = join(site.root, 'site/many');
    const names = [...oddNames, ...Array.from({ length: 300 }, (_, each) => `${each % 20}/page-${each}.html`)];
    for (const name of names) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), name);
    }
    expect(await upload(site, target.facts, { credentials })).toContain(`Uploaded: ${names.length}. Deleted: 0.`);
    for (const name of [...oddNames, '7/page-7.html']) {
      const { status, body } = await target.request(target.facts.hosts[0], `/many/${addressOf(name)}`);
      expect([name, status, body]).toEqual([name, 200, name]);
    }
    expect(await upload(site, target.facts, { credentials })).toMatch(/Uploaded: 0\. Deleted: 0\./);
    rmSync(folder, { recursive: true });
    expect(await upload(site, target.facts, { credentials, options: '--prune' })).toContain(
      `Deleted: ${names.length}.`,
    );
    expect((await target.request(target.facts.hosts[0], '/many/c++.html')).status).toBe(404);
  });

  it('holds every control that is on and none that is off, in the same words as every flavor', async () => {
    const report = await askAll(site, target);
    expect(seen(report)).toEqual(expectedOfHardened(site, report));
    expect(report.answers).toEqual(writtenAnswers(site, report.answers));
  });
});
