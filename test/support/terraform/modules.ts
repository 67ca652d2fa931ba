/** Many rendered trees, validated together: each is a module of one configuration, so the provider's schema is loaded once. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileTree } from '../../../src/core/types.js';
import { writeTree } from '../write-tree.js';
import { forProvider5 } from './provider-5.js';
import { initDir, type SharedProvider, terraform } from './run.js';

interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  readonly range?: { readonly filename: string; readonly start: { readonly line: number } };
}

/** What is wrong with a folder of each tree, by the name of the tree. A module has no backend, which counts for nothing. */
export async function faultsOf(
  trees: Readonly<Record<string, FileTree>>,
  folder: string,
  { env }: SharedProvider,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = Object.keys(trees);
  const root = mkdtempSync(join(tmpdir(), 'prodgrade-modules-'));
  try {
    for (const [name, tree] of Object.entries(trees)) {
      const written = writeTree(forProvider5(tree));
      renameSync(join(written, folder), join(root, name));
      rmSync(written, { recursive: true });
    }
    const calls = names.map((name) => `module "${name}" {\n  source = "./${name}"\n}\n`);
    writeFileSync(join(root, 'main.tf'), calls.join('\n'));
    await initDir(root, env);
    const { stdout, stderr } = await terraform(root, ['validate', '-json'], env);
    if (!stdout.startsWith('{')) throw new Error(stdout + stderr);
    const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] };
    const faults = diagnostics.filter(({ summary }) => summary !== 'Backend configuration ignored');
    return new Map(names.map((name) => [name, faults.filter((each) => isIn(name, each)).map(print)]));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What has no place counts for all. */
function isIn(name: string, { range }: Diagnostic): boolean {
  return range === undefined || range.filename === 'main.tf' || range.filename.startsWith(`${name}/`);
}

function print({ severity, summary, detail, range }: Diagnostic): string {
  return `${severity} ${range?.filename}:${range?.start.line} ${summary}: ${detail}`;
}
