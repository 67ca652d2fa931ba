/**
 * A standard site from the first deployment to the last command, by its own runbook and workflows: state in a bucket,
 * zone first, roles taken with tokens, a page brought back, a browser, and torn down.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { own, takeRole } from '../../src/probes/calls.js';
import { claimsOf } from '../../src/probes/roles.js';
import type { Credentials } from '../../src/probes/target.js';
import { browserTests } from '../support/browser/page.js';
import { textOf } from '../support/catalogue.js';
import { askAll, expectedOfHardened, seen } from '../support/emulator/battery.js';
import { printGaps, withoutNoise } from '../support/emulator/gaps.js';
import { hasEmulator } from '../support/emulator/ministack.js';
import { openSite, targetOf } from '../support/emulator/open-site.js';
import { standard } from '../support/emulator/scenarios.js';
import { asEnvironment, mustShell, runbookSection, shell, upload } from '../support/emulator/shell.js';
import type { Site } from '../support/emulator/site.js';
import type { OpenTarget } from '../support/emulator/target.js';
import { pointAtEmulator } from '../support/emulator/terraform.js';
import { hasTerraform } from '../support/terraform/run.js';

describe.skipIf(!hasTerraform() || !hasEmulator())('hardened, standard apex, by its runbook', () => {
  let site: Site;
  let target: OpenTarget;
  const settings = () => runbookSection(site, 'Names used in commands').join('\n');

  beforeAll(async () => {
    printGaps();
    site = await openSite(standard, 'hardened');
    for (const folder of ['hardened', 'hardened/bootstrap']) pointAtEmulator(site.tree, site.root, folder, 'rendered');
    await mustShell(site, 'git init -q && git config user.name Owner && git config user.email owner@example.com');
  });
  afterAll(async () => {
    target?.close();
    await site?.close();
  });

  it('is deployed by the section First deployment', async () => {
    await section('Make a place for the state');
    expect(await section('Make the zone, and delegate the domain to it')).toContain('awsdns');
    await section('Make the rest');
    target = await targetOf(site);
  });

  async function section(heading: string): Promise<string> {
    // No name server of the world knows the emulator's zone.
    const script = runbookSection(site, heading)
      .join('\n')
      .replace(/^dig .*$/gm, ':');
    return mustShell(site, script);
  }

  it('takes its site with the deploy role', async () => {
    expect(
      await upload(site, target.facts, {
        credentials: await role(target.facts.deployRole!, 'environment:production'),
      }),
    ).toContain('answers with the page just uploaded');
  });

  async function role(arn: string, place: string): Promise<Credentials> {
    const taken = await takeRole(target, arn, claimsOf(site.answers.repo, place));
    if (typeof taken === 'string') throw new Error(`${arn} is not given: ${taken}`);
    return taken;
  }

  it('plans with the plan role, as the workflow does, and finds nothing to change', async () => {
    await job('plan', await role(target.facts.planRole!, 'pull_request'));
    const plan = readFileSync(join(site.folder, 'plan.txt'), 'utf8');
    const changes = [...plan.matchAll(/^ {2}# (\S+) (?:will|must) be (.+)$/gm)].map(
      ([, address, what]) => `${address} ${what === 'updated in-place' ? 'update' : what}`,
    );
    expect(plan).toMatch(/No changes|Plan:/);
    expect(withoutNoise(changes)).toEqual([]);
  });

  it('applies a change with the apply role, as the workflow does', async () => {
    const before = await priceClass();
    await job('apply', await role(target.facts.applyRole!, 'environment:infrastructure'), {
      TF_VAR_price_class: 'PriceClass_100',
    });
    expect([before, await priceClass()]).toEqual(['PriceClass_All', 'PriceClass_100']);
  });

  /** The terraform commands of a job of the workflow, in its folder. */
  async function job(
    name: string,
    credentials: Credentials,
    more: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const workflow = parse(textOf(site.tree, '.github/workflows/infrastructure.yml')) as {
      jobs: Record<string, { steps: readonly { run?: string }[] }>;
    };
    const commands = workflow.jobs[name]!.steps.flatMap(({ run }) => (run?.startsWith('terraform ') ? [run] : []));
    expect(commands.length).toBeGreaterThan(1);
    await mustShell(site, ['cd hardened', ...commands].join('\n'), {
      ...asEnvironment(credentials),
      TF_CLI_ARGS_apply: '',
      ...more,
    });
  }

  async function priceClass(): Promise<string> {
    const { DistributionConfig } = await own<{ DistributionConfig: { PriceClass: string } }>(
      target,
      'cloudfront',
      'GetDistributionConfig',
      { Id: target.facts.distribution },
    );
    return DistributionConfig.PriceClass;
  }

  it('holds every control that is on, and none that is off', async () => {
    const report = await askAll(site, target);
    expect(seen(report)).toEqual(expectedOfHardened(site, report));
  });

  it('brings a page back as the runbook says, overwritten or deleted', async () => {
    const body = async () => (await target.request(site.answers.domain, '/docs/')).body;
    const [overwritten, deleted] = runbookSection(site, 'Bring a page back') as [string, string];
    const before = await body();
    const deploy = asEnvironment(await role(target.facts.deployRole!, 'environment:production'));
    const inBucket = `s3://${target.facts.bucket}/docs/index.html`;
    await mustShell(site, `echo '<!DOCTYPE html><title>mistake</title>' | aws s3 cp - ${inBucket}`, deploy);
    expect(await body()).toContain('mistake');
    // The one thing that a reader fills in.
    const choose = `VERSION_ID=$(aws s3api list-object-versions --bucket "$BUCKET" --prefix "$PAGE" --query 'Versions[?!IsLatest] | [0].VersionId' --output text)`;
    expect(overwritten).toMatch(/^VERSION_ID=….*$/m);
    await mustShell(site, `${settings()}\n${overwritten.replace(/^VERSION_ID=….*$/m, choose)}`);
    expect(await body()).toBe(before);
    await mustShell(site, `aws s3 rm ${inBucket}`, deploy);
    expect(await body()).not.toBe(before);
    await mustShell(site, `${settings()}\nPAGE=docs/index.html\n${deleted}`);
    expect(await body()).toBe(before);
  });

  browserTests(() => site);

  it('is torn down as the runbook says, and nothing is left', async () => {
    const [first, empty, rest] = runbookSection(site, 'Tear down') as [string, string, string];
    // Buckets that hold something stand in the way, on purpose.
    const refused = await shell(site, first);
    expect(refused.status).not.toBe(0);
    expect(refused.printed).toContain('BucketNotEmpty');
    expect(empty).toMatch(/^empty .*$/m);
    await mustShell(
      site,
      `LOG_BUCKET=${target.facts.logBucket}\n${empty}`.replace(
        /^empty .*$/m,
        `for each in $(aws s3api list-buckets --prefix ${site.locals.prefix}- --query 'Buckets[].Name' --output text); do empty "$each"; done`,
      ),
    );
    await mustShell(site, rest);
    expect(await mustShell(site, 'terraform -chdir=hardened state list')).toBe('');
  });
});
