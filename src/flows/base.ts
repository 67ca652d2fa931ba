/** The pristine bytes of a repository as it was rendered last time: from its store, or from where else they are left. */
import { join } from 'node:path';
import type { BaseTree, DiskFile } from '../core/files.js';
import { MANIFEST_PATH, type Manifest, sha256Of } from '../core/manifest/manifest.js';
import { FORMER_FOLDER, formerStorePath, readStore, STORE_PATH } from '../core/manifest/store.js';
import { once } from '../core/once.js';
import type { FileClass, PosixPath } from '../core/types.js';
import type { FileSystem } from '../io/file-system.js';

/** Where the bytes of a file were found, in the order in which the places are searched. */
export type BaseSource = 'store' | 'disk' | 'history' | 'old-version' | 'lost';

export interface Base {
  /** Every file of the manifest, the manifest itself, and the store. */
  readonly tree: BaseTree;
  /** Files whose bytes the store did not have, by where they were found instead. */
  readonly fallbacks: ReadonlyMap<PosixPath, Exclude<BaseSource, 'store'>>;
}

/** Other places that may have the bytes. Each is tried only when all before it had nothing. */
export interface OtherPlaces {
  readonly history: (path: PosixPath) => Iterable<Uint8Array>;
  /** What the installed version that wrote the manifest renders again. */
  readonly oldVersion: () => ReadonlyMap<PosixPath, Uint8Array> | undefined;
}

/** @param root the repository, absolute */
export function readBase(fs: FileSystem, root: string, { files }: Manifest, places: OtherPlaces): Base {
  const tree = new Map<PosixPath, DiskFile & { readonly class: FileClass }>();
  const fallbacks = new Map<PosixPath, Exclude<BaseSource, 'store'>>();
  const find = finder(fs, root, places);
  for (const [path, { sha256, mode, class: fileClass }] of Object.entries(files)) {
    const { bytes, source } = find(path, sha256);
    if (source !== 'store') fallbacks.set(path, source);
    tree.set(path, { bytes, executable: mode === '755', class: fileClass });
  }
  for (const path of ownPaths(fs, root)) tree.set(path, ownFile(fs, root, path));
  return { tree, fallbacks };
}

/** Looks for the bytes of one file, in one place after the other. */
function finder(fs: FileSystem, root: string, { history, oldVersion }: OtherPlaces) {
  const read = (path: PosixPath) => readFile(fs, join(root, path));
  const stored = readStore(read(STORE_PATH) ?? new Uint8Array());
  const past = once(() => Array.from(history(STORE_PATH), readStore));
  return (path: PosixPath, sha256: string): { readonly bytes: Uint8Array; readonly source: BaseSource } => {
    const fits = (bytes: Uint8Array | undefined) => bytes !== undefined && sha256Of(bytes) === sha256;
    const former = formerStorePath(sha256);
    const places: readonly (readonly [BaseSource, () => Iterable<Uint8Array | undefined>])[] = [
      ['store', () => [stored.get(sha256) ?? read(former)]],
      // A file that nobody edited is its own base.
      ['disk', () => [read(path)]],
      ['history', () => past().map((store) => store.get(sha256))],
      ['history', () => history(former)],
      ['history', () => history(path)],
      ['old-version', () => [oldVersion()?.get(path)]],
    ];
    for (const [source, find] of places) for (const bytes of find()) if (fits(bytes)) return { bytes: bytes!, source };
    // With nothing to compare with, whatever differs from the template is the owner's.
    return { bytes: new Uint8Array(), source: 'lost' };
  };
}

/** The generator's own files, those of an older store included: what it does not write any more is cleared away. */
function ownPaths(fs: FileSystem, root: string): readonly PosixPath[] {
  const folder = join(root, FORMER_FOLDER);
  const names = fs.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ? fs.readdirSync(folder) : [];
  const former = names.filter((name) => /^[0-9a-f]{64}$/.test(name)).map(formerStorePath);
  return [...former, ...[MANIFEST_PATH, STORE_PATH].filter((path) => fs.existsSync(join(root, path)))];
}

function ownFile(fs: FileSystem, root: string, path: PosixPath): DiskFile & { readonly class: FileClass } {
  return { bytes: readFile(fs, join(root, path)) ?? new Uint8Array(), executable: false, class: 'owned' };
}

function readFile(fs: FileSystem, path: string): Uint8Array | undefined {
  // A link in the store, or in place of a file, is not what was written.
  if (!fs.lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  return fs.readFileSync(path);
}
