/** Reads rendered Terraform for evidence. Apart from the model itself, for the command knows that and never parses. */
import type { FileTree } from '../core/types.js';
import { parse } from '../iac/terraform/parse.js';
import type { Body, TerraformModel } from './terraform.js';
import { bodyOf } from './written.js';

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
