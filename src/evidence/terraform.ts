/** Reads rendered Terraform into a small model that evidence can be asked of. */
import type { FileTree } from '../core/types.js';
import { parse } from '../iac/terraform/parse.js';
import { bodyOf } from './written.js';

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

/** @param folder root module within the repository, `hardened` or `insecure` */
export async function terraformModel(tree: FileTree, folder: string): Promise<TerraformModel> {
  const decoder = new TextDecoder();
  const text = (path: string) => decoder.decode(tree.get(path)?.bytes ?? new Uint8Array());
  const modules = [...tree.keys()].filter(
    (path) => path.startsWith(`${folder}/`) && path.endsWith('.tf') && !path.slice(folder.length + 1).includes('/'),
  );
  const blocks = (await Promise.all(modules.map((path) => parse(path, text(path))))).flatMap((each) => each.blocks);
  const of = (type: string) => blocks.filter((block) => block.type === type);
  const named = (kind: string, type: string) =>
    of(kind).flatMap((block) =>
      block.labels[0] === type ? [{ address: block.labels.join('.'), body: bodyOf(block) }] : [],
    );
  return {
    resources: (type) => named('resource', type),
    data: (type) => named('data', type),
    providers: of('provider').map(bodyOf),
    variables: Object.fromEntries(of('variable').map((block) => [block.labels[0] ?? '', bodyOf(block)])),
    settings: Object.assign({}, ...of('terraform').map(bodyOf)) as Body,
    text,
  };
}
