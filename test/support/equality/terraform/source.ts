/** The rendered code as written: what is configured, by which provider, and where that is. */
import type { FileTree } from '../../../../src/core/types.js';
import { parse } from '../../../../src/iac/terraform/parse.js';
import { readTerraform } from '../../../../src/iac/terraform/read.js';
import { attribute, type Block } from '../../../../src/iac/terraform/syntax.js';
import type { Resource } from '../../../../src/iac/value.js';
import { ACCOUNT, textsOf } from '../../iac/trees.js';

export interface Source {
  /** By address, without what `count` or `for_each` puts behind it. */
  readonly blocks: ReadonlyMap<string, Block>;
  /** Addresses of policy documents, without `data.` */
  readonly documents: readonly string[];
  readonly providers: readonly Provider[];
  readonly variables: readonly string[];
  /** As the static reader takes them, by address. */
  readonly resources: ReadonlyMap<string, Resource>;
}

/** Region and tags are expressions. */
interface Provider {
  readonly alias: string;
  readonly region: string;
  readonly tags: string;
}

/** Alias of the provider without one. */
const DEFAULT = 'aws';

/** @param folder root module within the repository, `hardened` or `insecure` */
export async function sourceOf(tree: FileTree, folder: string): Promise<Source> {
  const files = textsOf(tree);
  const own = [...files].filter(([path]) => new RegExp(`^${folder}/[^/]+\\.tf$`).test(path));
  const blocks = (await Promise.all(own.map(([path, text]) => parse(path, text)))).flatMap((each) => each.blocks);
  const of = (type: string) => blocks.filter((block) => block.type === type);
  const { resources } = await readTerraform(files, folder, { account: ACCOUNT });
  return {
    blocks: new Map(of('resource').map((block) => [block.labels.join('.'), block])),
    documents: of('data').flatMap(({ labels }) => (labels[0] === 'aws_iam_policy_document' ? [labels.join('.')] : [])),
    providers: of('provider')
      .filter(({ labels }) => labels[0] === 'aws')
      .map((block) => providerOf(block, files.get(block.place.file)!)),
    variables: of('variable').map(({ labels }) => labels[0]!),
    resources: new Map(resources.map((resource) => [resource.address, resource])),
  };
}

function providerOf(block: Block, text: string): Provider {
  const alias = attribute(block, 'alias');
  const tags = block.blocks.find(({ type }) => type === 'default_tags');
  return {
    alias: alias?.type === 'literal' ? String(alias.value) : DEFAULT,
    region: written(block, 'region', text) ?? 'null',
    tags: (tags && written(tags, 'tags', text)) ?? '{}',
  };
}

/** The expression as it stands in the file. */
function written({ attributes }: Block, name: string, text: string): string | undefined {
  const found = attributes.find((each) => each.name === name);
  if (found === undefined) return undefined;
  const lines = text.split('\n').slice(found.place.line - 1, found.place.endLine);
  return lines.join('\n').replace(/^\s*\w+\s*=\s*/, '');
}

/** Alias of the provider that makes a resource. */
export function providerAlias(block: Block): string {
  const provider = attribute(block, 'provider');
  return provider?.type === 'attribute' ? provider.name : DEFAULT;
}
