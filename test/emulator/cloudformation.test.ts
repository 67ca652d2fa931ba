/** Both variants in CloudFormation, really deployed by the repository's own script, and asked what Terraform's are asked. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeRole } from '../../src/probes/calls.js';
import { claimsOf } from '../../src/probes/roles.js';
import { only, writtenAnswers } from '../support/emulator/answers.js';
import { askAll, expectedOfHardened, expectedOfInsecure, seen, seenOfInsecure } from '../support/emulator/battery.js';
import { deploy, deployStacks } from '../support/emulator/cloudformation.js';
import { notMadeByStacks, printGaps } from '../support/emulator/gaps.js';
import { hasEmulator } from '../support/emulator/ministack.js';
import { openSite, targetOf } from '../support/emulator/open-site.js';
import { baseline, type Scenario, strict } from '../support/emulator/scenarios.js';
import { asEnvironment, shell, upload } from '../support/emulator/shell.js';
import type { Site } from '../support/emulator/site.js';
import type { OpenTarget } from '../support/emulator/target.js';

const inCloudformation = (scenario: Scenario): Scenario => ({
  ...scenario,
  name: `${scenario.name}, CloudFormation`,
  answers: { ...scenario.answers, iac: 'cloudformation' },
});
const scenarios = [baseline, strict].map(inCloudformation);

const isJudged = (control: string) => !notMadeByStacks.has(control);

beforeAll(printGaps);

describe.skipIf(!hasEmulator()).each(scenarios)('hardened, $name', (scenario) => {
  let site: Site;
  let target: OpenTarget;
  beforeAll(async () => {
    site = await openSite(scenario, 'hardened');
    await deployStacks(site, '--no-upload');
    target = await targetOf(site);
  });
  afterAll(async () => {
    target?.close();
    await site?.close();
  });

  it('has nothing to change after the deployment', async () => {
    const { printed } = await shell(site, 'scripts/deploy.sh --dry-run');
    expect(
      printed
        .trim()
        .split('\n')
        .filter((line) => !/^\S+ in \S+: nothing to change$/.test(line)),
    ).toEqual([]);
  });

  it('takes its site from the upload script, with the deploy role where there is one', async () => {
    const { deployRole, repo } = target.facts;
    const credentials =
      deployRole === undefined
        ? undefined
        : await takeRole(target, deployRole, claimsOf(repo!, 'environment:production'));
    if (typeof credentials === 'string') throw new Error(`the deploy role is not given: ${credentials}`);
    expect(await upload(site, target.facts, { credentials })).toContain('answers with the page just uploaded');
  });

  it('holds every control that is on and none that is off, in the same words as every flavor', async () => {
    const report = await askAll(site, target);
    expect(only(seen(report), isJudged)).toEqual(only(expectedOfHardened(site, report), isJudged));
    expect(only(report.answers, isJudged)).toEqual(writtenAnswers(site, report.answers, isJudged));
  });

  /** Rights of a pipeline's role; the owner's where there is none. */
  async function asRole(arn: string | undefined, place: string): Promise<Readonly<Record<string, string>>> {
    if (arn === undefined) return {};
    const taken = await takeRole(target, arn, claimsOf(site.answers.repo, place));
    if (typeof taken === 'string') throw new Error(`${arn} is not given: ${taken}`);
    return asEnvironment(taken);
  }

  it('shows a change to the plan role, and lets the apply role make it', async () => {
    const [plan, apply] = [
      await asRole(target.facts.planRole, 'pull_request'),
      await asRole(target.facts.applyRole, 'environment:infrastructure'),
    ];
    const settings = join(site.root, 'hardened/settings.properties');
    writeFileSync(
      settings,
      readFileSync(settings, 'utf8').replace('PriceClass=PriceClass_All', 'PriceClass=PriceClass_100'),
    );
    expect((await shell(site, 'scripts/deploy.sh --dry-run', plan)).printed).toMatch(
      /-edge in us-east-1: would change[\s\S]*Modify[\s\S]*Distribution/,
    );
    expect(await deploy(site, '--no-upload', apply)).toMatch(/Successfully created\/updated stack - \S+-edge/);
  });
});

describe.skipIf(!hasEmulator()).each(scenarios)('insecure, $name', (scenario) => {
  let site: Site;
  let target: OpenTarget;
  beforeAll(async () => {
    site = await openSite(scenario, 'insecure');
    await deployStacks(site);
    target = await targetOf(site);
  });
  afterAll(async () => {
    target?.close();
    await site?.close();
  });

  it('serves the site and fails what hardened holds, in the same words as every flavor', async () => {
    expect((await target.request(target.facts.hosts[0], '/', { scheme: 'http' })).status).toBe(200);
    const report = await askAll(site, target);
    expect(seenOfInsecure(report)).toEqual(expectedOfInsecure(report));
    expect(report.answers).toEqual(writtenAnswers(site, report.answers));
  });
});
