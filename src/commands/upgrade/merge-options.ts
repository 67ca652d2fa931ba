/** Merging a file, with what it needs besides its texts. */
import type { MergeFile } from '../../core/merge/file.js';
import type { Change } from '../../core/plan/change.js';

/** Loads the libraries only where something is merged, and the YAML parser only where that is YAML. */
export async function makeMergeFile(changes: readonly Change[], from: string, to: string): Promise<MergeFile> {
  const merged = changes.filter(({ kind }) => kind === 'merge' || kind === 'conflict').map(({ path }) => path);
  if (merged.length === 0) return refuse;
  const { mergeFile } = await import('../../merging.js');
  const { isYaml } = merged.some((path) => /\.ya?ml$/i.test(path))
    ? await import('../../io/yaml.js')
    : { isYaml: () => true };
  const labels = { ours: 'yours', base: `rendered by ${from}`, theirs: `rendered by ${to}` };
  return (path, base, ours, theirs, side) =>
    mergeFile(path, base, ours, theirs, { labels, isYaml, ...(side && { side }) });
}

function refuse(path: string): never {
  throw new Error(`${path} is merged, though nothing was to be merged`);
}
