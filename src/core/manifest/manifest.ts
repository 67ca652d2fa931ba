/** What the generator remembers inside the repository: the answers, and every file as it was written. */
import { hash } from 'node:crypto';
import { fieldNames } from '../answers/fields.js';
import type { Answers, FileClass, FileTree, PosixPath, RenderedFile } from '../types.js';
import { STORE_PATH, writeStore } from './store.js';

export const MANIFEST_PATH = '.prodgrade/manifest.json';

/** Raised when an older reader would misunderstand what is written. */
export const SCHEMA = 1;

export interface ManifestFile {
  /** Hex SHA-256 of the pristine bytes, by which the base store knows them. */
  readonly sha256: string;
  readonly mode: '644' | '755';
  readonly class: FileClass;
}

export interface Manifest {
  readonly schema: number;
  /** Version of the generator that wrote the files. */
  readonly version: string;
  readonly answers: Answers;
  readonly files: Readonly<Record<PosixPath, ManifestFile>>;
  /** Terraform addresses that no code declares any more, and that are still on AWS: a control that returns takes them back. */
  readonly kept?: readonly string[];
}

/** The tree with its manifest and base store, sorted by path. A later run needs nothing else to merge. */
export function withManifest(tree: FileTree, answers: Answers, version: string): FileTree {
  const files: Record<PosixPath, ManifestFile> = {};
  const blobs = new Map<string, Uint8Array>();
  for (const [path, file] of tree) {
    const sha256 = sha256Of(file.bytes);
    files[path] = { sha256, mode: file.executable ? '755' : '644', class: file.class };
    blobs.set(sha256, file.bytes);
  }
  const manifest: Manifest = { schema: SCHEMA, version, answers: inOrder(answers), files };
  const added = [[MANIFEST_PATH, manifestFile(manifest)] as const, [STORE_PATH, own(writeStore(blobs))] as const];
  return new Map([...tree, ...added].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A manifest that remembers these addresses, and no others. */
export function withKept(file: RenderedFile, kept: readonly string[]): RenderedFile {
  const { kept: before, ...manifest } = JSON.parse(new TextDecoder().decode(file.bytes)) as Manifest;
  if (kept.length === 0 && before === undefined) return file;
  return manifestFile(kept.length === 0 ? manifest : { ...manifest, kept });
}

function manifestFile(manifest: Manifest): RenderedFile {
  return own(new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
}

export function sha256Of(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

function own(bytes: Uint8Array): RenderedFile {
  return { bytes, executable: false, class: 'owned' };
}

/** One order of keys, however the answers came together. */
function inOrder(answers: Answers): Answers {
  return Object.fromEntries(fieldNames.map((name) => [name, answers[name]])) as unknown as Answers;
}
