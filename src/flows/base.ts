/** The pristine bytes of a repository as it was rendered last time: from its store, or from where else they are left. */
import { join } from 'node:path';
import type { BaseTree, DiskFile } from '../core/files.js';
import { BASE_FOLDER, basePath, MANIFEST_PATH, type Manifest, sha256Of } from '../core/manifest/manifest.js';
import type { FileClass, PosixPath } from '../core/types.js';
import type { FileSystem } from '../io/file-system.js';

/** Where the bytes of a file were found, in the order in which the places are searched. */
export type BaseSource = 'store' | 'disk' | 'history' | 'old-version' | 'lost';

export interface Base {
  /** Every file of the manifest, the manifest itself, and whatever the store holds. */
  readonly tree: BaseTree;
  /** Files whose bytes the store did not have, by where they were found instead. */
  readonly fallbacks: ReadonlyMap<PosixPath, Exclude<BaseSource, 'store'>>;
}

/** Other places that may have the bytes. Each is tried only when all before it had nothing. */
export interface OtherPlaces {
  readonly history: (path: PosixPath, sha256: string) => Uint8Array | undefined;
  /** What the installed version that wrote the manifest renders again. */
  readonly oldVersion: () => ReadonlyMap<PosixPath, Uint8Array> | undefined;
}

/** @param root the repository, absolute */
export function readBase(fs: FileSystem, root: string, { files }: Manifest, places: OtherPlaces): Base {
  const tree = new Map<PosixPath, DiskFile & { readonly class: FileClass }>();
  const fallbacks = new Map<PosixPath, Exclude<BaseSource, 'store'>>();
  for (const [path, { sha256, mode, class: fileClass }] of Object.entries(files)) {
    const { bytes, source } = find(fs, root, path, sha256, places);
    if (source !== 'store') fallbacks.set(path, source);
    tree.set(path, { bytes, executable: mode === '755', class: fileClass });
  }
  for (const path of storedPaths(fs, root)) tree.set(path, ownFile(fs, root, path));
  if (fs.existsSync(join(root, MANIFEST_PATH))) tree.set(MANIFEST_PATH, ownFile(fs, root, MANIFEST_PATH));
  return { tree, fallbacks };
}

function find(
  fs: FileSystem,
  root: string,
  path: PosixPath,
  sha256: string,
  { history, oldVersion }: OtherPlaces,
): { readonly bytes: Uint8Array; readonly source: BaseSource } {
  const fits = (bytes: Uint8Array | undefined) => bytes !== undefined && sha256Of(bytes) === sha256;
  const places: readonly (readonly [BaseSource, () => Uint8Array | undefined])[] = [
    ['store', () => readFile(fs, join(root, basePath(sha256)))],
    // A file that nobody edited is its own base.
    ['disk', () => readFile(fs, join(root, path))],
    ['history', () => history(basePath(sha256), sha256) ?? history(path, sha256)],
    ['old-version', () => oldVersion()?.get(path)],
  ];
  for (const [source, read] of places) {
    const bytes = read();
    if (fits(bytes)) return { bytes: bytes!, source };
  }
  // With nothing to compare with, whatever differs from the template is the owner's.
  return { bytes: new Uint8Array(), source: 'lost' };
}

/** Everything in the store is the generator's: what no manifest names any more is cleared away. */
function storedPaths(fs: FileSystem, root: string): readonly PosixPath[] {
  const folder = join(root, BASE_FOLDER);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .map((name) => `${BASE_FOLDER}/${name}`);
}

function ownFile(fs: FileSystem, root: string, path: PosixPath): DiskFile & { readonly class: FileClass } {
  return { bytes: readFile(fs, join(root, path)) ?? new Uint8Array(), executable: false, class: 'owned' };
}

function readFile(fs: FileSystem, path: string): Uint8Array | undefined {
  // A link in the store, or in place of a file, is not what was written.
  if (!fs.lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  return fs.readFileSync(path);
}
