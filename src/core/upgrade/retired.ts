/**
 * What holds data, or unlocks it, is never destroyed because a control is turned off: Terraform forgets it (`removed`), and
 * takes it back when the control is turned on again (`import`). Other flavors retain such resources by themselves.
 */
import type { PosixPath } from '../types.js';
import { argument, type ResourceBlock, resourceBlocks } from './hcl-blocks.js';

export const RETIRED_PATH: PosixPath = 'hardened/retired.tf';
export const RETURNED_PATH: PosixPath = 'hardened/returned.tf';

/** Text by path; only files right below `hardened/` are one root module. */
export type Texts = ReadonlyMap<PosixPath, string>;

export interface Retirement {
  /** The files as they should be; undefined for no file. */
  readonly retired: string | undefined;
  readonly returned: string | undefined;
  /** Addresses that Terraform forgets from now on. */
  readonly forgotten: readonly string[];
  /** Addresses that it takes back. */
  readonly takenBack: readonly string[];
}

/** @param before the code on disk, with its `retired.tf`; @param after the code after the upgrade */
export function planRetirement(before: Texts, after: Texts): Retirement {
  const [had, has] = [blocksOf(before), blocksOf(after)];
  const earlier = forgottenIn(before.get(RETIRED_PATH) ?? '');
  const forgotten = [...had.keys()].filter((address) => !has.has(address) && isKept(address, had, has));
  const takenBack = earlier.filter((address) => has.has(address));
  const all = [...new Set([...earlier.filter((address) => !has.has(address)), ...forgotten])].sort();
  return {
    retired: all.length === 0 ? undefined : retiredText(all),
    returned: takenBack.length === 0 ? before.get(RETURNED_PATH) : returnedText(takenBack, has),
    forgotten,
    takenBack,
  };
}

type Blocks = ReadonlyMap<string, ResourceBlock>;

function blocksOf(texts: Texts): Blocks {
  const own = [...texts].filter(([path]) => /^hardened\/[^/]+\.tf$/.test(path));
  return new Map(
    own.flatMap(([, text]) => resourceBlocks(text).map((block) => [`${block.type}.${block.name}`, block] as const)),
  );
}

/** A bucket, a key, a zone, or the chain that signs one; a setting goes with what it is a setting of. */
function isKept(address: string, had: Blocks, has: Blocks): boolean {
  const { type, name } = had.get(address)!;
  const gone = (holder: string) => had.has(holder) && !has.has(holder);
  if (['aws_s3_bucket', 'aws_kms_key', 'aws_route53_zone'].includes(type)) return true;
  if (type.startsWith('aws_s3_bucket_')) return gone(`aws_s3_bucket.${name}`);
  if (type === 'aws_kms_alias' || type === 'aws_kms_key_policy') return gone(`aws_kms_key.${name}`);
  return type === 'aws_route53_key_signing_key' || type === 'aws_route53_hosted_zone_dnssec';
}

function forgottenIn(text: string): readonly string[] {
  return [...text.matchAll(/^ *from = ([\w.-]+)$/gm)].map((match) => match[1]!);
}

function retiredText(addresses: readonly string[]): string {
  const blocks = addresses.map(
    (address) => `removed {\n  from = ${address}\n\n  lifecycle {\n    destroy = false\n  }\n}\n`,
  );
  return [
    '# Resources of controls that were turned off. Terraform forgets them and destroys nothing: files may still be encrypted',
    '# with a key, and a bucket may hold records. docs/runbook.md says how to retire them for good. Written by `prodgrade upgrade`.',
    '',
    blocks.join('\n'),
  ].join('\n');
}

function returnedText(addresses: readonly string[], has: Blocks): string {
  const imports = addresses.flatMap((address) => importOf(has.get(address)!, has) ?? []);
  return [
    '# Resources that an earlier version of this code made and that were kept while their control was off. Terraform takes them',
    '# back with the next apply; after it this file may go. Written by `prodgrade upgrade`.',
    '',
    imports.join('\n'),
  ].join('\n');
}

/** The import of one resource, by the id that its type has; what it looks up comes before it. */
function importOf(block: ResourceBlock, has: Blocks): string | undefined {
  const { type, name } = block;
  const id = idOf(block, has);
  if (id === undefined) return undefined;
  const lookUp = type === 'aws_kms_key' ? aliasLookUp(name, has) : '';
  return `${lookUp}import {\n  to = ${type}.${name}\n  id = ${id}\n}\n`;
}

function idOf(block: ResourceBlock, has: Blocks): string | undefined {
  const { type, name } = block;
  if (type.startsWith('aws_s3_bucket')) return argument(has.get(`aws_s3_bucket.${name}`) ?? block, 'bucket');
  if (type === 'aws_kms_alias') return argument(block, 'name');
  if (type === 'aws_kms_key' || type === 'aws_kms_key_policy')
    return has.has(`aws_kms_alias.${name}`) ? `data.aws_kms_alias.returned_${name}.target_key_id` : undefined;
  if (type === 'aws_route53_hosted_zone_dnssec') return 'local.zone_id';
  if (type === 'aws_route53_key_signing_key') {
    const key = argument(block, 'name');
    return key === undefined ? undefined : `"\${local.zone_id},\${${key}}"`;
  }
  return undefined;
}

function aliasLookUp(name: string, has: Blocks): string {
  const alias = has.get(`aws_kms_alias.${name}`)!;
  const provider = argument(alias, 'provider');
  const first = provider === undefined ? '' : `  provider = ${provider}\n\n`;
  return `data "aws_kms_alias" "returned_${name}" {\n${first}  name = ${argument(alias, 'name')!}\n}\n\n`;
}
