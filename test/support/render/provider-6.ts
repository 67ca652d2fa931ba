/** Holds rendered Terraform code against what AWS provider 6 knows, which cannot be installed everywhere. */
import { readFileSync } from 'node:fs';
import type { BlockSchema, ProviderSchema } from '../../../scripts/provider-schema/declarations.js';
import type { FileTree } from '../../../src/core/types.js';
import type { Block } from '../../../src/iac/terraform/syntax.js';
import { addressOf, blocksOfTree } from '../terraform/code.js';

// biome-ignore lint/suspicious/noExplicitAny: parsed code has any shape.
type Raw = any;

/** Of the oldest version that we allow, and of a recent one. `scripts/provider-schema.ts` wrote it. */
export const schemas: readonly ProviderSchema[] = JSON.parse(
  readFileSync(new URL('provider-6.json', import.meta.url), 'utf8'),
);

/** Arguments of Terraform itself, which every resource takes. */
const META = new Set(['provider', 'depends_on', 'lifecycle', 'for_each', 'count']);
const NO_ARGUMENTS: BlockSchema = { required: [], optional: [], blocks: {} };

export interface ParsedBlock {
  /** `aws_s3_bucket`, `data.aws_iam_policy_document`, or `provider` */
  readonly type: string;
  /** Where it stands, for a message. */
  readonly where: string;
  /** What is given: arguments, nested blocks as lists, dynamic ones with what each makes. */
  readonly body: Raw;
}

/** Resources, data sources and providers of AWS in every root module of a rendered repository. */
export async function awsBlocks(tree: FileTree): Promise<readonly ParsedBlock[]> {
  const blocks = await blocksOfTree(tree, /\.tf$/);
  return blocks.flatMap((block) => {
    const [first = ''] = block.labels;
    const type = { resource: first, data: `data.${first}`, provider: 'provider' }[block.type];
    if (type === undefined || !/^aws(_|$)/.test(first)) return [];
    const name = block.type === 'provider' ? `provider ${first}` : addressOf(block);
    return [{ type, where: `${block.place.file}: ${name}`, body: bodyOf(block) }];
  });
}

function bodyOf({ attributes, blocks }: Block): Raw {
  const body: Raw = Object.fromEntries(attributes.map(({ name }) => [name, 'given']));
  for (const block of blocks) {
    const inner = bodyOf(block);
    if (block.type !== 'dynamic') body[block.type] = [...(body[block.type] ?? []), inner];
    else body.dynamic = { ...body.dynamic, [block.labels[0]!]: [...(body.dynamic?.[block.labels[0]!] ?? []), inner] };
  }
  return body;
}

/** What this version of the provider would refuse about a block, a line each. */
export function refusals({ type, where, body }: ParsedBlock, { version, provider, types }: ProviderSchema): string[] {
  const meta =
    type === 'provider' ? { ...provider, optional: [...provider.optional, 'alias', 'version'] } : types[type];
  if (meta === undefined) return [`${where}: ${type} is not in the extract, run npx tsx scripts/provider-schema.ts`];
  const own = type === 'provider' ? body : Object.fromEntries(Object.entries(body).filter(([name]) => !META.has(name)));
  return within(own, meta, '').map((trouble) => `${where}: ${trouble} (provider ${version})`);
}

function within(body: Raw, { required, optional, blocks }: BlockSchema, path: string): string[] {
  const { dynamic = {}, ...plain } = body;
  const contents = Object.entries<Raw>(dynamic).map(([name, each]) => [name, each.flatMap((one: Raw) => one.content)]);
  const given: readonly (readonly [string, Raw])[] = [...Object.entries<Raw>(plain), ...(contents as [string, Raw][])];
  const names = new Set(given.map(([name]) => name));
  const known = new Set([...required, ...optional]);
  return [
    ...required.filter((name) => !names.has(name)).map((name) => `${path}${name} is missing`),
    ...given.flatMap(([name, value]) => {
      if (!known.has(name)) return [`${path}${name} is not known`];
      const inner = blocks[name];
      if (inner === undefined || inner === null) return [];
      return [value].flat().flatMap((each: Raw) => within(each ?? {}, inner ?? NO_ARGUMENTS, `${path}${name}.`));
    }),
  ];
}
