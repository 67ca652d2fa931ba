/**
 * What holds data, or unlocks it, is never destroyed because a control is turned off: Terraform forgets it (`removed`), and
 * takes it back when the control is turned on again (`import`). Other flavors retain such resources by themselves.
 */
import type { PosixPath } from '../types.js';
import type { HclBlock } from './hcl-blocks.js';
import { importOf, isWrittenOver, lookedUp } from './imports.js';
import { addressesIn, addressOf, type Resources, resourcesOf, type Texts } from './resources.js';
import { withBlocks } from './written.js';

export const RETIRED_PATH: PosixPath = 'hardened/retired.tf';
export const RETURNED_PATH: PosixPath = 'hardened/returned.tf';

export interface Retirement {
  /** The files as they should be; undefined for no file. */
  readonly retired: string | undefined;
  readonly returned: string | undefined;
  /** Addresses that Terraform forgets from now on. */
  readonly forgotten: readonly string[];
  /** Addresses that it takes back. */
  readonly takenBack: readonly string[];
  /** Addresses that came back and have no import, because their ids are unknown. */
  readonly withoutId: readonly string[];
  /** Addresses that no code declares and that are still on AWS: what a later upgrade may take back. */
  readonly kept: readonly string[];
}

const RETIRED_HEAD = [
  '# Resources that this code no longer declares. Terraform forgets them and destroys nothing: files may still be encrypted',
  '# with a key, and a bucket may hold records. After the next apply this file may go; docs/runbook.md says how to retire',
  '# them for good. Written by `prodgrade upgrade`.',
].join('\n');

const RETURNED_HEAD = [
  '# Resources that an earlier version of this code made, and that were kept while their control was off. Terraform takes',
  '# them back with the next apply; after it this file may go. Written by `prodgrade upgrade`.',
].join('\n');

export interface Past {
  /** What earlier upgrades kept. */
  readonly kept?: readonly string[];
  /** Addresses whose resources get a new address and are kept. */
  readonly moved?: readonly string[];
}

/** @param before the code on disk, with its `retired.tf`; @param after the code after the upgrade */
export function planRetirement(before: Texts, after: Texts, { kept = [], moved = [] }: Past = {}): Retirement {
  const [had, has] = [resourcesOf(before), resourcesOf(after)];
  const written = removedIn(after);
  const earlier = [...new Set([...kept, ...removedIn(before)])].filter((address) => !moved.includes(address));
  const forgotten = [...had.keys()].filter(
    (address) => !has.has(address) && !moved.includes(address) && isKept(address, had, has),
  );
  const back = earlier.filter((address) => has.has(address) && !had.has(address) && !isWrittenOver(address));
  const imported = addressesIn(after, 'import', 'to');
  const imports = new Map(back.map((address) => [address, imported.includes(address) ? [] : importOf(address, has)]));
  const takenBack = back.filter((address) => imported.includes(address) || imports.get(address)!.length > 0);
  const added = forgotten.filter((address) => !written.includes(address)).sort();
  return {
    retired: withBlocks(before.get(RETIRED_PATH), RETIRED_HEAD, added.map(removedBlock), (block) =>
      isStale(block, 'removed', 'from', has, true),
    ),
    returned: returnedText(before.get(RETURNED_PATH), [...imports.values()].flat(), has),
    forgotten,
    takenBack,
    withoutId: back.filter((address) => !takenBack.includes(address)),
    kept: [...new Set([...earlier.filter((address) => !has.has(address)), ...forgotten])].sort(),
  };
}

/** What one file declares that must not be destroyed by removing the file. */
export function heldIn(path: PosixPath, text: string): readonly string[] {
  const had = resourcesOf(new Map([[path, text]]));
  return [...had.keys()].filter((address) => isKept(address, had, new Map()));
}

/** A bucket, a key, a zone, records, or the chain that signs a zone; a setting is kept with its resource. */
function isKept(address: string, had: Resources, has: Resources): boolean {
  const { type, name, text } = had.get(address)!;
  const gone = (holder: string) => had.has(holder) && !has.has(holder);
  if (['aws_s3_bucket', 'aws_kms_key', 'aws_route53_zone'].includes(type)) return true;
  // What the function at the edge prints is not a record.
  if (type === 'aws_cloudwatch_log_group') return !text.includes('/aws/cloudfront/function/');
  if (type.startsWith('aws_s3_bucket_')) return gone(`aws_s3_bucket.${name}`);
  if (type === 'aws_kms_alias' || type === 'aws_kms_key_policy') return gone(`aws_kms_key.${name}`);
  return type === 'aws_route53_key_signing_key' || type === 'aws_route53_hosted_zone_dnssec';
}

function returnedText(text: string | undefined, imports: readonly string[], has: Resources): string | undefined {
  return withBlocks(text, RETURNED_HEAD, imports, (block) => {
    const looked = lookedUp(block);
    return looked === undefined ? isStale(block, 'import', 'to', has, false) : !has.has(looked);
  });
}

/** Whether a block contradicts the code: one that removes what is declared, or imports what is not. */
function isStale(block: HclBlock, keyword: string, argument: string, has: Resources, when: boolean): boolean {
  const address = addressOf(block, keyword, argument);
  return address !== undefined && has.has(address) === when;
}

function removedIn(texts: Texts): readonly string[] {
  return addressesIn(texts, 'removed', 'from');
}

function removedBlock(address: string): string {
  return `removed {\n  from = ${address}\n\n  lifecycle {\n    destroy = false\n  }\n}`;
}
