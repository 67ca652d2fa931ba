/** Generated files, and how they stand against the disk. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

export interface GeneratedFile {
  readonly bytes: Uint8Array;
  readonly executable?: boolean;
}

/** By path from the root of this repository. */
export type Generated = ReadonlyMap<string, GeneratedFile>;

export interface Difference {
  readonly kind: 'missing' | 'stale' | 'leftover';
  readonly path: string;
}

export function textFile(text: string): GeneratedFile {
  return { bytes: new TextEncoder().encode(text) };
}

/** What differs on disk. Below each folder of `owned` nothing else may stand. */
export function compare(root: string, files: Generated, owned: readonly string[]): readonly Difference[] {
  const leftover = owned.flatMap((folder) => filesBelow(root, folder)).filter((path) => !files.has(path));
  return [
    ...[...files].flatMap(([path, file]): readonly Difference[] => {
      if (!existsSync(join(root, path))) return [{ kind: 'missing', path }];
      return isSame(join(root, path), file) ? [] : [{ kind: 'stale', path }];
    }),
    ...leftover.map((path): Difference => ({ kind: 'leftover', path })),
  ];
}

/** Brings the disk in line with `files`. */
export function write(root: string, files: Generated, differences: readonly Difference[]): void {
  for (const { kind, path } of differences) {
    const file = files.get(path);
    rmSync(join(root, path), { force: true });
    if (kind === 'leftover' || !file) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), file.bytes);
    chmodSync(join(root, path), file.executable ? 0o755 : 0o644);
  }
}

function isSame(path: string, { bytes, executable = false }: GeneratedFile): boolean {
  return readFileSync(path).equals(bytes) && ((statSync(path).mode & 0o100) !== 0) === executable;
}

function filesBelow(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    );
}
