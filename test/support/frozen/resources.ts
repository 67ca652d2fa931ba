/** What each flavor makes for some answers: how the tool knows each resource, and what it is called on AWS. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileTree } from '../../../src/core/types.js';
import type { Infrastructure } from '../../../src/iac/infrastructure.js';
import { namesOf } from '../../../src/iac/names.js';
import { readTerraform } from '../../../src/iac/terraform/read.js';
import type { Value } from '../../../src/iac/value.js';
import type { Json } from '../cdk/app.js';
import { cdk } from '../equality/cdk.js';
import { cloudFormation } from '../equality/cloudformation.js';
import { settledResources } from '../equality/settled.js';
import { ACCOUNT, textsOf } from '../iac/trees.js';
import { nameIn } from './name.js';

/** `aws_s3_bucket.content  example-com-content`: what must not change, columns two spaces apart. */
export type Line = string;

export async function terraformLines(tree: FileTree, variant: string): Promise<readonly Line[]> {
  const infrastructure = await readTerraform(textsOf(tree), variant, { account: ACCOUNT });
  const names = namesOf(infrastructure);
  return infrastructure.resources.map((resource) => {
    const own = plain(names.name(resource));
    const name = typeof own === 'string' ? own : nameIn(plain(names.settled(resource.body)) as Record<string, unknown>);
    return [resource.address, name].join('  ');
  });
}

export function cloudFormationLines(tree: FileTree, variant: 'hardened' | 'insecure', domain: string): readonly Line[] {
  return linesOf(cloudFormation(tree, variant, domain));
}

/** @param folder of the app, which is synthesized */
export function cdkLines(folder: string, variant: 'hardened' | 'insecure'): readonly Line[] {
  return linesOf(cdk(folder, variant), constructPaths(join(folder, 'cdk.out', `assembly-${variant}`)));
}

function linesOf(infrastructure: Infrastructure, paths?: ReadonlyMap<string, string>): readonly Line[] {
  const names = namesOf(infrastructure);
  return settledResources(infrastructure, names).map(({ resource, properties }) => {
    const { address, type, identity } = resource;
    const id = identity ? names.id(resource) : nameIn(properties);
    return [address, ...(paths ? [paths.get(address) ?? '-'] : []), type, id].join('  ');
  });
}

/** Path in the tree of constructs, by stack and logical id. */
function constructPaths(assembly: string): ReadonlyMap<string, string> {
  const json = (file: string): Json => JSON.parse(readFileSync(join(assembly, file), 'utf8'));
  const stacks = Object.values<Json>(json('manifest.json').artifacts).filter(
    ({ type }) => type === 'aws:cloudformation:stack',
  );
  return new Map(
    stacks.flatMap(({ properties, displayName, metadata = {}, additionalMetadataFile }) => {
      const all: Json = { ...metadata, ...(additionalMetadataFile ? json(additionalMetadataFile) : {}) };
      return Object.entries<Json>(all).flatMap(([path, entries]) =>
        entries
          .filter(({ type }: Json) => type === 'aws:cdk:logicalId')
          .map(({ data }: Json) => [`${properties.stackName ?? displayName} ${data}`, path] as const),
      );
    }),
  );
}

function plain(value: Value): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'list':
      return value.items.map(plain);
    case 'map':
      return Object.fromEntries([...value.entries].map(([key, inner]) => [key, plain(inner)]));
    default:
      return undefined;
  }
}
