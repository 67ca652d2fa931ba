/** What depends on what in rendered Terraform code, as Terraform sees it: through locals and data sources too. */
import { parse } from '@cdktn/hcl2json';
import type { FileTree } from '../../src/core/types.js';

// biome-ignore lint/suspicious/noExplicitAny: parsed code has any shape.
type Raw = any;

export interface Node {
  /** `aws_s3_bucket.content`, `data.…`, `local.…` */
  readonly address: string;
  readonly createsFirst: boolean;
  /** Everything it refers to, and all that this refers to in turn as long as it is no resource. */
  readonly refersTo: ReadonlySet<string>;
}

/** Resources of `hardened/`, by address. */
export async function resourceGraph(tree: FileTree): Promise<ReadonlyMap<string, Node>> {
  const bodies = await bodiesOf(tree);
  const names = [...bodies.keys()];
  const direct = new Map([...bodies].map(([address, body]) => [address, mentioned(body, names, address)]));
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
    names.filter(isResource).map((address) => {
      const refersTo = new Set([...through(address, new Set())].filter(isResource));
      return [
        address,
        { address, createsFirst: bodies.get(address).lifecycle?.[0].create_before_destroy === true, refersTo },
      ];
    }),
  );
}

async function bodiesOf(tree: FileTree): Promise<ReadonlyMap<string, Raw>> {
  const bodies = new Map<string, Raw>();
  for (const [path, { bytes }] of tree) {
    if (!/^hardened\/[^/]+\.tf$/.test(path)) continue;
    const { resource = {}, data = {}, locals = [] }: Raw = await parse(path, new TextDecoder().decode(bytes));
    for (const each of locals) for (const [name, body] of Object.entries<Raw>(each)) bodies.set(`local.${name}`, body);
    for (const [prefix, types] of [['', resource] as const, ['data.', data] as const])
      for (const [type, named] of Object.entries<Raw>(types))
        for (const [name, [body]] of Object.entries<Raw>(named)) bodies.set(`${prefix}${type}.${name}`, body);
  }
  return bodies;
}

function mentioned(body: Raw, names: readonly string[], self: string): readonly string[] {
  const text = JSON.stringify(body);
  return names.filter((name) => name !== self && new RegExp(`(?<![\\w.])${name.replaceAll('.', '\\.')}\\b`).test(text));
}
