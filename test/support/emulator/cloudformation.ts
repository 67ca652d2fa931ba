/** CloudFormation on the emulator: the rendered script deploys the rendered templates, without what cannot be made there. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap } from 'yaml';
import { missingTypes, standIns } from './gaps.js';
import { mustShell } from './shell.js';
import type { Site } from './site.js';

const OUTPUTS = ['ContentBucket', 'LogBucket', 'DistributionId', 'DeployRoleArn', 'PlanRoleArn', 'ApplyRoleArn'];

/** What stands for a resource that is not made, where another one names it. */
const STAND_INS: Readonly<Record<string, { readonly tag?: string; readonly value: string }>> = {
  'AccessLogDelivery.Arn': { value: standIns.delivery },
  HealthCheck: { value: standIns.healthCheck },
};

/** Deploys the variant with the repository's own script, after leaving out what cannot be made; says what that was. */
export async function deployStacks(site: Site, more = ''): Promise<string> {
  for (const left of stripTemplates(site.root, site.variant)) console.log(`EMULATOR  left out of ${left}`);
  return deploy(site, more);
}

/** No name server of the world knows the emulator's zone. */
export function deploy(site: Site, more = '', environment: Readonly<Record<string, string>> = {}): Promise<string> {
  return mustShell(
    site,
    `scripts/deploy.sh --yes ${site.answers.zone === 'new' ? '--delegated ' : ''}${site.variant === 'insecure' ? '--insecure ' : ''}${more}`,
    environment,
  );
}

/** Outputs of all stacks, by the names that Terraform gives them. */
export async function stackOutputs(site: Site): Promise<Readonly<Record<string, string | undefined>>> {
  const asked = OUTPUTS.map((name) => `printf '${name} %s\\n' "$(scripts/output.sh ${name} || true)"`).join('\n');
  const audit = `printf 'AuditBucket %s\\n' "$(aws cloudformation describe-stack-resource --stack-name ${site.locals.prefix}-content --logical-resource-id AuditBucket --query StackResourceDetail.PhysicalResourceId --output text 2>/dev/null || true)"`;
  const printed = await mustShell(site, `${asked}\n${audit}`);
  return Object.fromEntries(
    Array.from(printed.matchAll(/^(\w+) (\S+)$/gm), ([, name, value]) => [
      name!.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase(),
      value!,
    ]),
  );
}

/** Edits the templates of a repository on disk. @returns what was left out, by template */
export function stripTemplates(root: string, folder: string): readonly string[] {
  const templates = readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml'));
  return templates.flatMap((name) => {
    const path = join(root, folder, name);
    const document = parseDocument(readFileSync(path, 'utf8'), { logLevel: 'silent' });
    const gone = missingIn(document);
    if (gone.length === 0) return [];
    for (const id of gone) document.deleteIn(['Resources', id]);
    replaceReferences(document, gone);
    writeFileSync(path, document.toString({ lineWidth: 0 }));
    return gone.map((id) => `${folder}/${name} ${id}`);
  });
}

function missingIn(document: Document): readonly string[] {
  const resources = document.get('Resources') as YAMLMap<{ value: string }, YAMLMap>;
  return resources.items.filter(({ value }) => missingTypes.has(kindOf(value!))).map(({ key }) => key.value);
}

function kindOf(resource: YAMLMap): string {
  return `${String(resource.get('Type'))}${resource.hasIn(['Properties', 'Metrics']) ? ' with Metrics' : ''}`;
}

function replaceReferences(document: Document, gone: readonly string[]): void {
  visit(document, {
    Scalar(_, node) {
      const id = String(node.value);
      if ((node.tag !== '!Ref' && node.tag !== '!GetAtt') || !gone.includes(id.split('.')[0]!)) return;
      const standIn = STAND_INS[id] ?? { value: 'not-made' };
      node.value = standIn.value;
      if (standIn.tag === undefined) delete node.tag;
      else node.tag = standIn.tag;
    },
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'DependsOn') return;
      const named = isSeq(value)
        ? value.items.map((item) => String((item as { value: unknown }).value))
        : [String((value as { value: unknown }).value)];
      return named.some((id) => gone.includes(id)) ? visit.REMOVE : undefined;
    },
  });
  const outputs = document.get('Outputs');
  if (isMap(outputs) && outputs.items.length === 0) document.delete('Outputs');
}
