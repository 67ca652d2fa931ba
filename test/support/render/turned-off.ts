/** What depends on what in rendered Terraform code, as Terraform sees it: through locals and data sources too. */
import type { FileTree } from '../../../src/core/types.js';
import { attribute, type Block, blocksOf, type Expression } from '../../../src/iac/terraform/syntax.js';
import { addressOf, blocksOfTree } from '../terraform/code.js';

export interface Node {
  /** `aws_s3_bucket.content`, `data.…`, `local.…` */
  readonly address: string;
  readonly createsFirst: boolean;
  /** Everything it refers to, and all that this refers to in turn as long as it is no resource. */
  readonly refersTo: ReadonlySet<string>;
}

/** Resources of `hardened/`, by address. */
export async function resourceGraph(tree: FileTree): Promise<ReadonlyMap<string, Node>> {
  const blocks = await blocksOfTree(tree, /^hardened\/[^/]+\.tf$/);
  const resources = blocks.filter(({ type }) => type === 'resource');
  const direct = referencesIn(blocks);
  const isResource = (address: string) => !/^(data|local)\./.test(address);
  const through = (address: string, seen: Set<string>): Set<string> => {
    for (const next of direct.get(address)!) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (!isResource(next)) through(next, seen);
    }
    return seen;
  };
  return new Map(
    resources.map((block) => {
      const address = addressOf(block);
      const refersTo = new Set([...through(address, new Set())].filter(isResource));
      return [address, { address, createsFirst: createsFirst(block), refersTo }];
    }),
  );
}

function createsFirst(block: Block): boolean {
  const [lifecycle] = blocksOf(block, 'lifecycle');
  const said = lifecycle && attribute(lifecycle, 'create_before_destroy');
  return said?.type === 'literal' && said.value === true;
}

type Body = readonly [string, unknown];

/** Of resources, data sources and locals: which others each of them names. */
function referencesIn(blocks: readonly Block[]): ReadonlyMap<string, readonly string[]> {
  const bodies = new Map<string, unknown>(
    blocks.flatMap((block): readonly Body[] => {
      if (block.type === 'locals') return block.attributes.map(({ name, value }) => [`local.${name}`, value]);
      return /^(resource|data)$/.test(block.type) ? [[addressOf(block), block]] : [];
    }),
  );
  return new Map(
    [...bodies].map(([address, body]) => {
      const paths = pathsIn(body);
      const isNamed = (name: string) => paths.some((path) => path === name || path.startsWith(`${name}.`));
      return [address, [...bodies.keys()].filter((name) => name !== address && isNamed(name))];
    }),
  );
}

/** `aws_s3_bucket.content.arn`, wherever it stands. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const path = pathOf(value as Expression);
  return [...(path === undefined ? [] : [path]), ...Object.values(value).flatMap(pathsIn)];
}

function pathOf(expression: Expression): string | undefined {
  if (expression.type === 'name') return expression.name;
  if (expression.type === 'index' || expression.type === 'splat') return pathOf(expression.of);
  if (expression.type !== 'attribute') return undefined;
  const before = pathOf(expression.of);
  return before === undefined ? undefined : `${before}.${expression.name}`;
}
