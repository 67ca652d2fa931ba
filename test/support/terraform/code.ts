/** Rendered Terraform code, parsed. */
import type { FileTree } from '../../../src/core/types.js';
import { parse } from '../../../src/iac/terraform/parse.js';
import type { Block } from '../../../src/iac/terraform/syntax.js';

/** Top-level blocks of the files whose path matches; code that cannot be read is an error. */
export async function blocksOfTree(tree: FileTree, path: RegExp): Promise<readonly Block[]> {
  const own = [...tree].filter(([each]) => path.test(each));
  const parsed = await Promise.all(own.map(([file, { bytes }]) => parse(file, new TextDecoder().decode(bytes))));
  const [error] = parsed.flatMap(({ errors }) => errors);
  if (error) throw new Error(`${error.file}:${error.line} cannot be read`);
  return parsed.flatMap(({ blocks }) => blocks);
}

/** `aws_s3_bucket.content`, `data.aws_caller_identity.current` */
export function addressOf({ type, labels }: Block): string {
  return [...(type === 'resource' ? [] : [type]), ...labels].join('.');
}
