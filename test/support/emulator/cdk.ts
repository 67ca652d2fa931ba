/** AWS CDK on the emulator: the unchanged CDK command deploys what the rendered app synthesizes, without what cannot be made there. */
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Credentials } from '../../../src/probes/target.js';
import { root } from '../catalogue.js';
import { missingTypes, regionalNames } from './gaps.js';
import { asEnvironment, mustShell, type Ran, shell } from './shell.js';
import type { Site } from './site.js';

const OUTPUTS = ['ContentBucket', 'LogBucket', 'DistributionId', 'DeployRoleArn', 'PlanRoleArn', 'ApplyRoleArn'];
const ACCOUNT = '000000000000';

// biome-ignore lint/suspicious/noExplicitAny: templates are JSON
type Json = any;

/** Prepares account and repository as the README says, and synthesizes; then leaves out what cannot be made and says what that was. */
export async function prepare(site: Site): Promise<void> {
  symlinkSync(join(root, 'node_modules'), join(site.root, 'node_modules'));
  const regions = [...new Set(['us-east-1', site.answers.region, site.locals.replicaRegion])];
  await command(site, `npx cdk bootstrap ${regions.map((region) => `aws://${ACCOUNT}/${region}`).join(' ')}`);
  await command(site, 'npm run synth');
  for (const left of stripAssembly(join(site.root, 'cdk.out', `assembly-${site.variant}`)))
    console.log(`EMULATOR  left out of ${left}`);
  // From here on the command takes what is synthesized, rather than synthesizing again what was left out.
  const config = join(site.root, 'cdk.json');
  writeFileSync(config, JSON.stringify({ ...JSON.parse(readFileSync(config, 'utf8')), app: 'cdk.out' }));
}

/** No name server of the world knows the emulator's zone. */
export function deploy(site: Site): Promise<string> {
  const approved = '--require-approval never';
  const hardened = `npm run deploy -- ${approved} ${site.answers.zone === 'new' ? '--delegated' : ''}`;
  return command(
    site,
    site.variant === 'hardened'
      ? hardened
      : `npx cdk deploy "insecure/*" ${approved} && node scripts/upload-site.mjs --plain ${site.locals.websiteHost}`,
  );
}

function environment(site: Site, credentials?: Credentials): Readonly<Record<string, string>> {
  const { AWS_CA_BUNDLE = '' } = site.emulator.environment;
  return {
    NODE_EXTRA_CA_CERTS: AWS_CA_BUNDLE,
    CDK_DEFAULT_ACCOUNT: ACCOUNT,
    CDK_DISABLE_VERSION_CHECK: '1',
    CI: 'true',
    NO_COLOR: '1',
    ...(credentials && asEnvironment(credentials)),
  };
}

export function command(site: Site, script: string): Promise<string> {
  return mustShell(site, script, environment(site));
}

export function tryCommand(site: Site, script: string, credentials?: Credentials): Promise<Ran> {
  return shell(site, script, environment(site, credentials));
}

/** Outputs of all stacks, by the names that Terraform gives them. */
export async function appOutputs(site: Site): Promise<Readonly<Record<string, string | undefined>>> {
  const asked = OUTPUTS.map(
    (name) => `printf '${name} %s\\n' "$(npm run --silent output ${name} 2>/dev/null || true)"`,
  ).join('\n');
  const printed = await command(
    site,
    `${asked}\nprintf 'AuditBucket %s\\n' "$(aws s3api list-buckets --query "Buckets[?contains(Name, '-aud')].Name" --output text)"`,
  );
  return Object.fromEntries(
    Array.from(printed.matchAll(/^(\w+) (\S+)$/gm), ([, name, value]) => [
      name!.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase(),
      value!,
    ]),
  );
}

/** Edits the templates of an assembly. @returns what was left out, by stack */
function stripAssembly(assembly: string): readonly string[] {
  const { artifacts } = JSON.parse(readFileSync(join(assembly, 'manifest.json'), 'utf8')) as {
    artifacts: Readonly<Record<string, Json>>;
  };
  const stacks = Object.values(artifacts).filter(({ type }) => type === 'aws:cloudformation:stack');
  return stacks.flatMap(({ properties, environment }) => {
    const path = join(assembly, properties.templateFile as string);
    const region = (environment as string).split('/').at(-1)!;
    const { template, left } = strip(JSON.parse(readFileSync(path, 'utf8')), region);
    writeFileSync(path, JSON.stringify(template));
    return left.map((id) => `${properties.stackName} ${id}`);
  });
}

function strip(template: Json, region: string): { readonly template: Json; readonly left: readonly string[] } {
  const resources = Object.entries(template.Resources as Readonly<Record<string, Json>>);
  const gone = resources
    .filter(([, { Type, Properties = {} }]) =>
      missingTypes.has(`${Type}${'Metrics' in Properties ? ' with Metrics' : ''}`),
    )
    .map(([id]) => id);
  const kept = resources
    .filter(([id]) => !gone.includes(id))
    .map(([id, resource]) => [id, named(without(resource, gone), region)]);
  return { template: { ...without(template, gone), Resources: Object.fromEntries(kept) }, left: gone };
}

/** The same value, where a reference to what is gone is a word and a dependency on it is none. */
function without(value: Json, gone: readonly string[]): Json {
  if (Array.isArray(value)) return value.map((each) => without(each, gone));
  if (typeof value !== 'object' || value === null) return value;
  if (gone.includes(value.Ref) || gone.includes(value['Fn::GetAtt']?.[0])) return 'not-made';
  const { DependsOn, ...rest } = value;
  const waits = [DependsOn ?? []].flat().filter((id) => !gone.includes(id));
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, without(each, gone)])),
    ...(waits.length > 0 && { DependsOn: waits }),
  };
}

/** A bucket of the account's namespace, by the name that AWS would give it. */
function named(resource: Json, region: string): Json {
  const { BucketNamePrefix: start, BucketNamespace: space, ...rest } = resource.Properties ?? {};
  if (start === undefined || space === undefined) return resource;
  return { ...resource, Properties: { ...rest, BucketName: regionalNames.write(start as string, ACCOUNT, region) } };
}
