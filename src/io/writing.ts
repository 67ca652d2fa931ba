/** What a plan writes: the files beside their places, and the moves that put them there. */
import { dirname, join } from 'node:path';
import { MANIFEST_PATH, sha256Of } from '../core/manifest/manifest.js';
import { foldersOf } from '../core/manifest/paths.js';
import type { Change } from '../core/plan/change.js';
import type { PosixPath, RenderedFile } from '../core/types.js';
import type { FileSystem } from './file-system.js';
import type { Journal, Move } from './journal.js';

export type Writing = Extract<Change, { kind: 'create' | 'update' | 'delete' }>;

export function writingChanges(changes: readonly Change[]): readonly Writing[] {
  const open = changes.find((change) => change.kind === 'merge' || change.kind === 'conflict');
  if (open) throw new Error(`plan with an open ${open.kind} at ${open.path}`);
  const writing = changes.filter(
    (change): change is Writing => change.kind === 'create' || change.kind === 'update' || change.kind === 'delete',
  );
  // The manifest says what is there, so it comes when all of it is.
  return [
    ...writing.filter(({ path }) => path !== MANIFEST_PATH),
    ...writing.filter(({ path }) => path === MANIFEST_PATH),
  ];
}

/** Writes the files into `staged`; those that replace a file of `target` get its rights. */
export function stageFiles(fs: FileSystem, staged: string, target: string, writing: readonly Writing[]): void {
  fs.mkdirSync(staged, { recursive: true });
  const written = writing.filter((change) => change.kind !== 'delete');
  const folders = new Set(written.flatMap(({ path }) => foldersOf(path)));
  for (const folder of [...folders].sort()) fs.mkdirSync(`${staged}/${folder}`);
  for (const { kind, path, file } of written) {
    fs.writeFileSync(`${staged}/${path}`, file.bytes, { mode: file.executable ? 0o755 : 0o644 });
    if (kind === 'update') setRights(fs, `${staged}/${path}`, rightsOf(fs, `${target}/${path}`, file.executable));
  }
}

/** Only where it changes something, because not every disk has rights. */
function setRights(fs: FileSystem, path: string, rights: number): void {
  if ((fs.statSync(path).mode & 0o777) !== rights) fs.chmodSync(path, rights);
}

/** The rights of the file that is there; if the new one is executable, everyone who may read it may also run it. */
function rightsOf(fs: FileSystem, path: string, executable: boolean): number {
  const rights = fs.statSync(path).mode & 0o777;
  return executable ? rights | ((rights & 0o444) >> 2) : rights & ~0o111;
}

/** Missing paths are put in place by their outermost folder, so that most of a repository is one rename. */
export function journalOf(fs: FileSystem, stage: string, inside: string, writing: readonly Writing[]): Journal {
  const root = dirname(stage);
  const moves = new Map<string, Move>();
  const there = new Map<PosixPath, boolean>();
  const isMissing = (folder: PosixPath) => {
    const isThere = there.get(folder) ?? fs.existsSync(join(root, folder));
    there.set(folder, isThere);
    return !isThere;
  };
  for (const change of writing) {
    const path = inside === '' ? change.path : `${inside}/${change.path}`;
    const move: Move =
      change.kind === 'create'
        ? { path: foldersOf(path).find(isMissing) ?? path, had: false, write: true }
        : { path, had: true, write: change.kind === 'update' };
    // Set again, it moves to the end: the manifest's folder comes last.
    moves.delete(move.path);
    moves.set(move.path, move);
  }
  if (inside === '' && fs.existsSync(join(stage, 'new', '.git')))
    moves.set('.git', { path: '.git', had: false, write: true });
  return { moves: [...moves.values()], files: moves.size === 1 ? {} : hashes(inside, writing) };
}

function hashes(inside: string, writing: readonly Writing[]): Journal['files'] {
  const written = writing.flatMap((change): readonly (readonly [PosixPath, RenderedFile])[] =>
    change.kind === 'delete' ? [] : [[change.path, change.file]],
  );
  return Object.fromEntries(
    written.map(([path, { bytes }]) => [inside === '' ? path : `${inside}/${path}`, sha256Of(bytes)]),
  );
}
