/** Carries out a plan on disk, as a whole or not at all. */
import { basename, dirname, join, relative } from 'node:path';
import { MANIFEST_PATH } from '../core/manifest/manifest.js';
import type { Change } from '../core/plan/change.js';
import type { PosixPath, RenderedFile } from '../core/types.js';
import { exitCodes, ProdgradeError } from '../errors.js';
import type { FileSystem } from './file-system.js';
import { commit, place, prepareStage, stageFolder, undo } from './stage.js';
import { checkLinks } from './target.js';

type Writing = Extract<Change, { kind: 'create' | 'update' | 'delete' }>;

export interface ApplyOptions<Result> {
  readonly pid: number;
  /** Runs when all files are in place and may still be taken back, with what it adds named in `extra`. */
  readonly finish: () => Result;
  readonly extra: readonly string[];
  /** Resolves once pending signals were seen; rejects when there was one. */
  readonly settle: () => Promise<void>;
}

/**
 * Writes every change below `target`, an absolute path. On any error or signal the disk is as it was before.
 * Throws on a `merge` or `conflict` that nobody decided: there is no text to write for it.
 */
export async function applyPlan<Result>(
  fs: FileSystem,
  target: string,
  changes: readonly Change[],
  options: ApplyOptions<Result>,
): Promise<Result> {
  const writing = writingChanges(changes);
  const exists = fs.existsSync(target);
  if (exists)
    checkLinks(
      fs,
      target,
      writing.map((change) => change.path),
    );
  const top = exists ? target : outermostMissing(fs, target);
  const folder = stageFolder(top, exists);
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    throw described(error, target);
  }
  try {
    prepareStage(fs, folder, options.pid);
    if (exists) placeFiles(fs, folder, writing, options.extra);
    else placeFolder(fs, folder, top, target, writing);
    const result = options.finish();
    await options.settle();
    commit(fs, folder);
    return result;
  } catch (error) {
    takeBack(fs, folder, error);
    throw described(error, target);
  }
}

function writingChanges(changes: readonly Change[]): readonly Writing[] {
  const open = changes.find((change) => change.kind === 'merge' || change.kind === 'conflict');
  if (open) throw new Error(`plan with an open ${open.kind} at ${open.path}`);
  const writing = changes.filter(
    (change): change is Writing => change.kind === 'create' || change.kind === 'update' || change.kind === 'delete',
  );
  // The manifest says what stands there, so it comes when all of it does.
  return [
    ...writing.filter(({ path }) => path !== MANIFEST_PATH),
    ...writing.filter(({ path }) => path === MANIFEST_PATH),
  ];
}

/** Into a folder that exists: file by file. */
function placeFiles(fs: FileSystem, folder: string, writing: readonly Writing[], extra: readonly string[]): void {
  const root = dirname(folder);
  for (const [index, change] of writing.entries())
    if (change.kind !== 'delete') writeStaged(fs, join(folder, 'new', String(index)), change.file);
  const moves = writing.map(({ path, kind }) => ({
    path,
    had: fs.lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined,
    write: kind !== 'delete',
  }));
  place(fs, folder, { folders: missingFolders(fs, root, writing), moves, extra });
}

/** A folder that does not exist yet: built apart, then one rename. */
function placeFolder(fs: FileSystem, stage: string, top: string, target: string, writing: readonly Writing[]): void {
  const staged = join(stage, 'new', '0');
  const inner = join(staged, relative(top, target));
  fs.mkdirSync(inner, { recursive: true });
  for (const folder of foldersOf(writing)) fs.mkdirSync(`${inner}/${folder}`);
  for (const change of writing) if (change.kind !== 'delete') writeStaged(fs, `${inner}/${change.path}`, change.file);
  place(fs, stage, { folders: [], moves: [{ path: basename(top), had: false, write: true }], extra: [] });
}

function writeStaged(fs: FileSystem, path: string, file: RenderedFile): void {
  fs.writeFileSync(path, file.bytes, { mode: file.executable ? 0o755 : 0o644 });
}

/** Folders that the changes need below `root`, outermost first. */
function missingFolders(fs: FileSystem, root: string, writing: readonly Writing[]): readonly PosixPath[] {
  return foldersOf(writing).filter((folder) => !fs.existsSync(join(root, folder)));
}

/** Folders that the changes lie in, outermost first. */
function foldersOf(writing: readonly Writing[]): readonly PosixPath[] {
  const folders = new Set<PosixPath>();
  for (const { path } of writing)
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) folders.add(path.slice(0, at));
  return [...folders].sort();
}

function outermostMissing(fs: FileSystem, target: string): string {
  let top = target;
  while (!fs.existsSync(dirname(top))) top = dirname(top);
  return top;
}

function takeBack(fs: FileSystem, folder: string, cause: unknown): void {
  try {
    undo(fs, folder);
  } catch (error) {
    throw new ProdgradeError(
      `Writing failed (${textOf(cause)}), and so did taking it back (${textOf(error)}).`,
      `Run the same command again: it repairs the folder from ${folder}.`,
      exitCodes.failure,
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'another run is writing there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'a path is longer than the disk allows',
};

function described(error: unknown, target: string): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  return new ProdgradeError(
    `Cannot write to ${target}: ${REASONS[code] ?? textOf(error)}. Nothing was changed.`,
    'Make the folder writable, or choose another one.',
    exitCodes.failure,
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
