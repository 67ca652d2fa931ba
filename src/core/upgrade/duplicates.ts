/** Resources that the code declares more than once since the upgrade: Terraform plans nothing until one is left. */
import type { PosixPath } from '../types.js';
import { resourceBlocks } from './hcl-blocks.js';
import { isOfModule, isOverride, type Texts } from './resources.js';

export function duplicateSteps(before: Texts, after: Texts): readonly string[] {
  const had = declarationsIn(before);
  const byFiles = new Map<string, string[]>();
  for (const [address, paths] of declarationsIn(after)) {
    if (paths.length < 2 || (had.get(address)?.length ?? 0) > 1) continue;
    const files = [...new Set(paths)].sort().join(' and ');
    byFiles.set(files, [...(byFiles.get(files) ?? []), address]);
  }
  return [...byFiles].map(
    ([files, addresses]) => `${addresses.sort().join(', ')} is declared more than once, in ${files}: keep one of them.`,
  );
}

function declarationsIn(texts: Texts): ReadonlyMap<string, readonly PosixPath[]> {
  const found = new Map<string, PosixPath[]>();
  for (const [path, text] of texts) {
    // Where a conflict is open, the lines of both sides are there.
    if (!isOfModule(path) || isOverride(path) || /^<{7} /m.test(text)) continue;
    for (const { type, name } of resourceBlocks(text)) {
      const address = `${type}.${name}`;
      found.set(address, [...(found.get(address) ?? []), path]);
    }
  }
  return found;
}
