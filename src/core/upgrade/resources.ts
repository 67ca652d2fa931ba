/** Resources that the hardened root module declares, by address. */
import type { PosixPath } from '../types.js';
import { blocksOf, type HclBlock, type ResourceBlock, resourceBlocks } from './hcl-blocks.js';

/** Text by path; only files right below `hardened/` are one root module. */
export type Texts = ReadonlyMap<PosixPath, string>;
export type Resources = ReadonlyMap<string, ResourceBlock>;

/** Terraform does not read files whose names start with a dot. */
export function isOfModule(path: PosixPath): boolean {
  return /^hardened\/[^/.][^/]*\.tf$/.test(path);
}

/** Whether Terraform merges the blocks of this file into others of the same name: by themselves they declare nothing. */
export function isOverride(path: PosixPath): boolean {
  return /[/_]override\.tf$/.test(path);
}

export function resourcesOf(texts: Texts): Resources {
  const own = [...texts].filter(([path]) => isOfModule(path) && !isOverride(path));
  return new Map(
    own.flatMap(([, text]) => resourceBlocks(text).map((block) => [`${block.type}.${block.name}`, block] as const)),
  );
}

/** Addresses that an argument of such blocks names, such as `from` of `removed`. */
export function addressesIn(texts: Texts, keyword: string, argument: string): readonly string[] {
  return [...texts]
    .filter(([path]) => isOfModule(path))
    .flatMap(([, text]) => blocksOf(text).flatMap((block) => addressOf(block, keyword, argument) ?? []));
}

export function addressOf({ keyword, body }: HclBlock, wanted: string, argument: string): string | undefined {
  return keyword === wanted
    ? new RegExp(`^\\s*${argument}\\s*=\\s*([\\p{L}\\p{N}_.-]+)`, 'mu').exec(body)?.[1]
    : undefined;
}
