/** What merging a file needs besides its texts. */
import type { MergeOptions } from '../../core/merge/file.js';
import type { Change } from '../../core/plan/change.js';

/** Loads the YAML parser only where a YAML file is merged. */
export async function makeMergeOptions(changes: readonly Change[], from: string, to: string): Promise<MergeOptions> {
  const merges = changes.some(({ kind, path }) => (kind === 'merge' || kind === 'conflict') && /\.ya?ml$/i.test(path));
  return {
    labels: { ours: 'yours', base: `rendered by ${from}`, theirs: `rendered by ${to}` },
    isYaml: merges ? await yamlCheck() : () => true,
  };
}

async function yamlCheck(): Promise<(text: string) => boolean> {
  const { parseAllDocuments } = await import('yaml');
  return (text) => {
    // Tags of CloudFormation are unknown to the parser, which is a warning.
    const documents = parseAllDocuments(text, { logLevel: 'silent' });
    return !Array.isArray(documents) || documents.every(({ errors }) => errors.length === 0);
  };
}
