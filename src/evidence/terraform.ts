/** Reads rendered Terraform into a small model that evidence can be asked of. */
import { parse } from '@cdktn/hcl2json';
import type { FileTree } from '../core/types.js';

/** Arguments and nested blocks; a nested block is always a list. Expressions read `${…}`. */
export type Body = Readonly<Record<string, unknown>>;

export interface Block {
  /** `aws_s3_bucket.content`, without `data.` */
  readonly address: string;
  readonly body: Body;
}

/** One root module, as written. */
export interface TerraformModel {
  readonly resources: (type: string) => readonly Block[];
  readonly data: (type: string) => readonly Block[];
  readonly providers: readonly Body[];
  readonly variables: Readonly<Record<string, Body>>;
  readonly settings: Body;
  /** Text of any file of the rendered repository; empty when it does not exist. */
  readonly text: (path: string) => string;
}

type Parsed = Readonly<Record<string, unknown>>;

/** @param folder root module within the repository, `hardened` or `insecure` */
export async function terraformModel(tree: FileTree, folder: string): Promise<TerraformModel> {
  const decoder = new TextDecoder();
  const text = (path: string) => decoder.decode(tree.get(path)?.bytes ?? new Uint8Array());
  const modules = [...tree.keys()].filter(
    (path) => path.startsWith(`${folder}/`) && path.endsWith('.tf') && !path.slice(folder.length + 1).includes('/'),
  );
  const parsed: Parsed[] = [];
  for (const path of modules) parsed.push((await parse(path, text(path))) as Parsed);
  return {
    resources: (type) => blocks(parsed, 'resource', type),
    data: (type) => blocks(parsed, 'data', type),
    providers: parsed.flatMap((file) => Object.values((file['provider'] ?? {}) as Record<string, Body[]>).flat()),
    variables: Object.assign({}, ...parsed.map((file) => firstOfEach(file['variable']))) as Record<string, Body>,
    settings: Object.assign({}, ...parsed.flatMap((file) => (file['terraform'] ?? []) as Body[])) as Body,
    text,
  };
}

function blocks(files: readonly Parsed[], kind: string, type: string): readonly Block[] {
  return files.flatMap((file) => {
    const byType = (file[kind] ?? {}) as Record<string, Record<string, Body[]>>;
    return Object.entries(byType[type] ?? {}).map(([name, bodies]) => ({
      address: `${type}.${name}`,
      body: bodies[0]!,
    }));
  });
}

function firstOfEach(named: unknown): Record<string, Body> {
  return Object.fromEntries(
    Object.entries((named ?? {}) as Record<string, Body[]>).map(([name, bodies]) => [name, bodies[0]!]),
  );
}
