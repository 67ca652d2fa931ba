/** Puts a rendered tree on disk, for tools that want files. */
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileTree } from '../../src/core/types.js';

/** @returns a new folder below the system's temporary one */
export function writeTree(tree: FileTree): string {
  const folder = mkdtempSync(join(tmpdir(), 'prodgrade-'));
  for (const [path, { bytes, executable }] of tree) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    if (executable) chmodSync(file, 0o755);
  }
  return folder;
}
