/** Starts an emulator for one variant of a rendered repository, and says what may be asked of it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Variant } from '../../../src/core/locals/comparison.js';
import { makeLocals } from '../../../src/core/locals/locals.js';
import { render } from '../../../src/core/rendering/render.js';
import type { Flavor } from '../../../src/core/types.js';
import type { Facts } from '../../../src/probes/target.js';
import { catalogue } from '../catalogue.js';
import { writeTree } from '../write-tree.js';
import { appOutputs } from './cdk.js';
import { stackOutputs } from './cloudformation.js';
import { type Emulator, startEmulator } from './ministack.js';
import type { Scenario } from './scenarios.js';
import { mustShell, runbookSection } from './shell.js';
import type { Site } from './site.js';
import { caller, emulatorTarget, type OpenTarget } from './target.js';
import { outputs } from './terraform.js';

/** Starts the emulator and writes the repository; nothing is deployed yet. */
export async function openSite(scenario: Scenario, variant: Variant): Promise<Site> {
  const { domain, www, region } = scenario.answers;
  const emulator = await startEmulator(www ? [domain, `www.${domain}`] : [domain], region);
  const answers = {
    ...scenario.answers,
    ...(scenario.existingZone && { zone: await makeZone(emulator, scenario.existingZone) }),
  };
  const { selection, tree } = render(answers, catalogue);
  const root = writeTree(tree);
  const close = async () => {
    await emulator.stop();
    rmSync(root, { recursive: true, force: true });
  };
  const site = {
    answers,
    selection,
    locals: makeLocals(answers, selection, {
      version: '',
      replay: '',
      documents: new Map(catalogue.entries.map((entry) => [entry.control.id, entry])),
    }),
    tree,
    root,
    folder: join(root, variant),
    variant,
    emulator,
    close,
  };
  if (variant === 'hardened' && site.locals.on('deploy-role')) await makeIdentityProvider(site);
  return site;
}

/** As the runbook says; twice, because another repository of the account may have done it before. */
async function makeIdentityProvider(site: Site): Promise<void> {
  const block = runbookSection(site, 'First deployment').find((each) => each.includes('open-id-connect-provider'))!;
  await mustShell(site, block);
  await mustShell(site, block);
}

async function makeZone(emulator: Emulator, name: string): Promise<string> {
  const { call, close } = caller(emulator, 'us-east-1');
  const reply = await call<{ HostedZone: { Id: string } }>({
    as: 'root',
    service: 'route53',
    operation: 'CreateHostedZone',
    input: { Name: name, CallerReference: name },
  });
  close();
  if (!reply.ok) throw new Error(`CreateHostedZone: ${reply.code}`);
  return reply.output.HostedZone.Id.split('/').at(-1)!;
}

/** The deployed variant, ready to be asked. */
export async function targetOf(site: Site): Promise<OpenTarget> {
  return emulatorTarget(site.emulator, site.variant === 'insecure' ? insecureFacts(site) : await hardenedFacts(site));
}

function insecureFacts({ answers, locals }: Site): Facts {
  return {
    hosts: [locals.websiteHost],
    scheme: 'http',
    region: answers.region,
    bucket: locals.websiteHost,
    repo: answers.repo,
    tlsFloor: 'TLSv1.2',
  };
}

/** What the variant gives out, by Terraform's names, through what its owner would ask. */
const outputsOf: Partial<
  Readonly<Record<Flavor, (site: Site) => Promise<Readonly<Record<string, string | undefined>>>>>
> = {
  terraform: ({ folder, emulator }) => outputs(folder, emulator.environment),
  cloudformation: stackOutputs,
  cdk: appOutputs,
};

async function hardenedFacts(site: Site): Promise<Facts> {
  const { answers, locals, selection, emulator } = site;
  const out = await outputsOf[answers.iac]!(site);
  const given = {
    logBucket: out['log_bucket'],
    distribution: out['distribution_id'],
    deployRole: out['deploy_role_arn'],
    planRole: out['plan_role_arn'],
    applyRole: out['apply_role_arn'],
  };
  const auditBucket = selection.on.some(({ id }) => id === 'audit-trail')
    ? { auditBucket: out['audit_bucket'] ?? (await auditBucketOf(emulator, answers.region)) }
    : {};
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return {
    hosts: [answers.domain, ...locals.hosts.slice(1)],
    scheme: 'https',
    region: answers.region,
    bucket: out['content_bucket']!,
    repo: answers.repo,
    tlsFloor: 'TLSv1.2',
    ...present,
    ...auditBucket,
  };
}

/** No output names it: people ask the trail. */
async function auditBucketOf(emulator: Emulator, region: string): Promise<string> {
  const { call, close } = caller(emulator, region);
  const reply = await call<{ trailList: readonly { readonly S3BucketName: string }[] }>({
    as: 'root',
    service: 'cloudtrail',
    operation: 'DescribeTrails',
    input: {},
  });
  close();
  if (!reply.ok || reply.output.trailList.length !== 1) throw new Error('there is not exactly one trail');
  return reply.output.trailList[0]!.S3BucketName;
}
