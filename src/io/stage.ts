/**
 * Writing as a whole or not at all. New files are staged on the same disk, then put in place while a journal says what
 * to take back. What another program puts there meanwhile is never replaced, and never taken back with ours.
 */
import { dirname, join } from 'node:path';
import type { DiskFile } from '../core/files.js';
import { sha256Of } from '../core/manifest/manifest.js';
import { exitCodes, ProdgradeError } from '../errors.js';
import { codeOf } from './disk-error.js';
import type { FileSystem } from './file-system.js';
import { removeEmptied } from './folders.js';
import { JOURNAL, type Journal, type Move, readJournal } from './journal.js';
import { claim, clearBegun, type Owner, release, stageFolder } from './lock.js';

/** The disk is in an intermediate state; the journal stays for the next run. `cause` is why anything had to be undone. */
export class TakeBackError extends Error {
  override readonly name = 'TakeBackError';
}

/** Puts everything in place; `expected` is what a file to replace or delete must hold. After an error the old state is back. */
export function place(
  fs: FileSystem,
  stage: string,
  journal: Journal,
  expected: (path: string) => DiskFile | undefined,
): void {
  if (journal.moves.some(({ had }) => had)) fs.mkdirSync(join(stage, 'old'));
  // Written beside and renamed, so that a journal is either whole or not there.
  fs.writeFileSync(join(stage, `${JOURNAL}.part`), JSON.stringify(journal));
  fs.renameSync(join(stage, `${JOURNAL}.part`), join(stage, JOURNAL));
  let begun = 0;
  try {
    for (const [index, move] of journal.moves.entries()) {
      begun = index + 1;
      if (move.had) putAside(fs, stage, index, move, expected(move.path));
      if (move.write) putThere(fs, join(stage, 'new', move.path), join(dirname(stage), move.path));
    }
  } catch (error) {
    try {
      takeBack(fs, stage, { ...journal, moves: journal.moves.slice(0, begun) }, codeOf(error) === 'EEXIST');
    } catch (second) {
      throw new TakeBackError(second instanceof Error ? second.message : String(second), { cause: error });
    }
    throw error;
  }
}

/** Repairs what an interrupted run left behind for this target. Returns whether there was anything. */
export function repair(
  fs: FileSystem,
  target: { readonly real: string; readonly base: string },
  owner: Owner,
): boolean {
  let found = false;
  const { real, base } = target;
  for (const stage of stageCandidates(real)) {
    if (dirname(stage) === base || dirname(stage) === dirname(base)) clearBegun(fs, stage, owner);
    if (!claim(fs, stage, owner)) continue;
    found = true;
    const journal = readJournal(fs, stage);
    // Once the last move is done, everything is in place; only the cleanup is missing.
    if (journal && isComplete(fs, stage, journal)) removeEmptied(fs, stage, journal);
    else if (journal) takeBack(fs, stage, journal, false);
    release(fs, stage);
  }
  return found;
}

function stageCandidates(real: string): readonly string[] {
  const folders = [stageFolder(real, true)];
  // A new target below folders that were missing too is staged beside the outermost of them.
  for (let path = real; dirname(path) !== path; path = dirname(path)) folders.push(stageFolder(path, false));
  return folders;
}

function isComplete(fs: FileSystem, stage: string, { moves }: Journal): boolean {
  const last = moves.length - 1;
  const move = moves[last];
  if (move === undefined) return true;
  return move.write ? !exists(fs, join(stage, 'new', move.path)) : exists(fs, join(stage, 'old', String(last)));
}

/** The owner's file is checked after it was moved aside, so that a write at the last moment is not lost. */
function putAside(fs: FileSystem, stage: string, index: number, { path }: Move, expected: DiskFile | undefined): void {
  const kept = join(stage, 'old', String(index));
  fs.renameSync(join(dirname(stage), path), kept);
  if (expected && !Buffer.from(expected.bytes).equals(fs.readFileSync(kept)))
    throw new ProdgradeError(
      `${path} was changed while this run was writing. Nothing was changed by this run.`,
      'Run the command again: it will look at what is there now.',
      exitCodes.refused,
    );
}

/** Throws EEXIST or ENOTEMPTY where something is in the way; a rename alone would replace it. */
function putThere(fs: FileSystem, staged: string, path: string): void {
  if (fs.lstatSync(staged).isDirectory()) {
    fs.mkdirSync(path);
    renameOver(fs, staged, path);
    return;
  }
  try {
    fs.linkSync(staged, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || exists(fs, path)) throw error;
    // Some disks have no hard links: there the check just before has to suffice.
    fs.renameSync(staged, path);
    return;
  }
  fs.unlinkSync(staged);
}

function renameOver(fs: FileSystem, staged: string, path: string): void {
  try {
    fs.renameSync(staged, path);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
    // Windows replaces no folder at all, not even an empty one.
    fs.rmdirSync(path);
    fs.renameSync(staged, path);
  }
}

/**
 * Takes back these moves, the last one first. Files that are no longer as we wrote them stay, and so do their folders.
 * @param blocked the last move found something in its place, which is not ours
 */
function takeBack(fs: FileSystem, stage: string, { moves, files }: Journal, blocked: boolean): void {
  const root = dirname(stage);
  for (const [index, move] of [...moves.entries()].reverse()) {
    const kept = join(stage, 'old', String(index));
    // What was not moved aside yet is the owner's, even if it has the same bytes as ours.
    if (move.had && !exists(fs, kept)) continue;
    if (move.write && !(blocked && index === moves.length - 1)) removeOurs(fs, root, move.path, files);
    if (!move.had) continue;
    if (exists(fs, join(root, move.path)))
      throw new ProdgradeError(
        `${move.path} was changed while this run was writing, and was kept; its earlier content is in ${kept}.`,
        `Take what you need from ${kept}, then remove ${stage}.`,
        exitCodes.failure,
      );
    fs.renameSync(kept, join(root, move.path));
  }
}

function removeOurs(fs: FileSystem, root: string, top: string, files: Journal['files']): void {
  const folders = new Set([top]);
  for (const [path, sha256] of Object.entries(files)) {
    if (path !== top && !path.startsWith(`${top}/`)) continue;
    for (let at = dirname(path); at.length > top.length; at = dirname(at)) folders.add(at);
    const at = join(root, path);
    if (fs.lstatSync(at, { throwIfNoEntry: false })?.isFile() && sha256Of(fs.readFileSync(at)) === sha256)
      fs.unlinkSync(at);
  }
  for (const folder of [...folders].sort().reverse()) removeEmpty(fs, join(root, folder));
}

function removeEmpty(fs: FileSystem, folder: string): void {
  if (fs.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() && fs.readdirSync(folder).length === 0)
    fs.rmdirSync(folder);
}

function exists(fs: FileSystem, path: string): boolean {
  return fs.lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
