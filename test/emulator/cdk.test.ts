/** Both variants in AWS CDK, really deployed by its own command, and asked what Terraform's are asked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeRole } from '../../src/probes/calls.js';
import { claimsOf } from '../../src/probes/roles.js';
import { only, writtenAnswers } from '../support/emulator/answers.js';
import { askAll, expectedOfHardened, expectedOfInsecure, seen, seenOfInsecure } from '../support/emulator/battery.js';
import { command, deploy, prepare, tryCommand } from '../support/emulator/cdk.js';
import { notMadeByStacks, printGaps } from '../support/emulator/gaps.js';
import { hasEmulator } from '../support/emulator/ministack.js';
import { openSite, targetOf } from '../support/emulator/open-site.js';
import { baseline, type Scenario, strict } from '../support/emulator/scenarios.js';
import { type Ran, upload } from '../support/emulator/shell.js';
import type { Site } from '../support/emulator/site.js';
import type { OpenTarget } from '../support/emulator/target.js';

const inCdk = (scenario: Scenario): Scenario => ({
  ...scenario,
  name: `${scenario.name}, CDK`,
  answers: { ...scenario.answers, iac: 'cdk' },
});
const scenarios = [baseline, strict].map(inCdk);

const isJudged = (control: string) => !notMadeByStacks.has(control);

beforeAll(printGaps);

describe.skipIf(!hasEmulator()).each(scenarios)('hardened, $name', (scenario) => {
  let site: Site;
  let stopped: Ran;
  let target: OpenTarget;
  beforeAll(async () => {
    site = await openSite(scenario, 'hardened');
    await prepare(site);
    if (site.answers.zone === 'new') stopped = await tryCommand(site, 'npm run deploy -- --require-approval never');
    await deploy(site);
    target = await targetOf(site);
  });
  afterAll(async () => {
    target?.close();
    await site?.close();
  });

  it.runIf(scenario.existingZone === undefined)('stops after the zone, until DNS leads to it', () => {
    expect(stopped.status, stopped.printed).toBe(3);
    expect(stopped.printed).toMatch(/DNS does not lead to it yet[\s\S]*ns-\d+/i);
    expect(stopped.printed).not.toMatch(/-edge: (creating|deploying)/);
  });

  it('has nothing to change after the deployment', async () => {
    const { status, printed } = await tryCommand(site, 'npx cdk diff "hardened/*" --method=template --fail');
    expect(status, printed).toBe(0);
  });

  it('is deployed again by the command alone: stacks remember what they were given', async () => {
    expect(await command(site, 'npx cdk deploy "hardened/*" --require-approval never 2>&1')).toMatch(/no changes/);
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

  const inTier = scenario.answers.tier === 'strict';
  const role = async (arn: string | undefined, job: string) => {
    const credentials = await takeRole(target, arn!, claimsOf(target.facts.repo!, job));
    if (typeof credentials === 'string') throw new Error(`the role is not given: ${credentials}`);
    return credentials;
  };

  it.runIf(inTier)('lets a pull request compare, and not deploy', async () => {
    const plan = await role(target.facts.planRole, 'pull_request');
    expect((await tryCommand(site, 'npx cdk diff "hardened/*" --method=template', plan)).printed).toContain(
      'Number of stacks with differences: 0',
    );
    const { status, printed } = await tryCommand(
      site,
      'npx cdk deploy hardened/edge --exclusively --force --require-approval never',
      plan,
    );
    expect(status, printed).not.toBe(0);
    expect(printed).toMatch(/AccessDenied|not authorized|we dont have access to it/i);
  });

  it.runIf(inTier)('keeps both off the roles of the bootstrap, and off templates that are not theirs', async () => {
    const lookup = 'arn:aws:iam::000000000000:role/cdk-hnb659fds-lookup-role-000000000000-us-east-1';
    const put = (key: string) =>
      `aws s3api put-object --bucket cdk-hnb659fds-assets-000000000000-us-east-1 --key ${key}.json --body cdk.json`;
    const [plan, apply] = [
      await role(target.facts.planRole, 'pull_request'),
      await role(target.facts.applyRole, 'environment:infrastructure'),
    ];
    const own = `${site.locals.prefix}/probe`;
    for (const [credentials, script] of [
      [plan, `aws sts assume-role --role-arn ${lookup} --role-session-name probe`],
      [apply, `aws sts assume-role --role-arn ${lookup} --role-session-name probe`],
      [plan, put(own)],
      [apply, put(`${site.locals.prefix}-br/probe`)],
    ] as const) {
      const { status, printed } = await tryCommand(site, script, credentials);
      expect([status, printed], script).toEqual([expect.any(Number), expect.stringMatching(/AccessDenied/)]);
      expect(status, script).not.toBe(0);
    }
    expect((await tryCommand(site, put(own), apply)).status).toBe(0);
  });

  it.runIf(inTier)('lets a reviewed job deploy', async () => {
    const apply = await role(target.facts.applyRole, 'environment:infrastructure');
    const { status, printed } = await tryCommand(
      site,
      'npx cdk deploy "hardened/*" --force --require-approval never',
      apply,
    );
    expect(status, printed).toBe(0);
  });
});

describe.skipIf(!hasEmulator()).each(scenarios)('insecure, $name', (scenario) => {
  let site: Site;
  let target: OpenTarget;
  beforeAll(async () => {
    site = await openSite(scenario, 'insecure');
    await prepare(site);
    await deploy(site);
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
