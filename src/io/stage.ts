/**
 * Writing as a whole or not at all. New files are staged in a folder on the same disk, then moved into place
 * while a journal says how to move them back. The journal's rename is the commit: with it a stage is undone,
 * without it a stage is only rubbish. So a run that was killed is repaired by the next one.
 */
import { basename, dirname, join } from 'node:path';
import { exitCodes, ProdgradeError } from '../errors.js';
import type { FileSystem } from './file-system.js';

/** One path that changes. Its new content is staged as `new/<index>`, its old one kept as `old/<index>`. */
export interface Move {
  /** Relative to the folder that the stage lies in. */
  readonly path: string;
  /** Something stood there before. */
  readonly had: boolean;
  /** Something new goes there; without it the path is deleted. */
  readonly write: boolean;
}

export interface Journal {
  /** Folders that did not exist, outermost first. */
  readonly folders: readonly string[];
  readonly moves: readonly Move[];
  /** Folders that others make meanwhile, such as `.git`: undone by removing them. */
  readonly extra: readonly string[];
}

const SUFFIX = '.prodgrade-stage';
const JOURNAL = 'journal.json';
const DONE = 'done';
const OWNER = 'pid';

/** Where the stage for this target lies: inside a folder that exists, beside one that does not. */
export function stageFolder(target: string, exists: boolean): string {
  return exists ? join(target, SUFFIX) : join(dirname(target), `.${basename(target)}${SUFFIX}`);
}

/** Fills the stage's empty folder with what it needs. */
export function prepareStage(fs: FileSystem, folder: string, pid: number): void {
  fs.writeFileSync(join(folder, OWNER), String(pid));
  fs.mkdirSync(join(folder, 'new'));
}

/** Moves everything into place. After an error `undo` brings the old state back. */
export function place(fs: FileSystem, folder: string, journal: Journal): void {
  const root = dirname(folder);
  // Written beside and renamed, so that a journal is either whole or not there.
  fs.writeFileSync(join(folder, `${JOURNAL}.part`), JSON.stringify(journal));
  fs.renameSync(join(folder, `${JOURNAL}.part`), join(folder, JOURNAL));
  for (const made of journal.folders) fs.mkdirSync(join(root, made));
  if (journal.moves.some(({ had }) => had)) fs.mkdirSync(join(folder, 'old'));
  for (const [index, move] of journal.moves.entries()) {
    if (move.had) fs.renameSync(join(root, move.path), join(folder, 'old', String(index)));
    if (move.write) fs.renameSync(join(folder, 'new', String(index)), join(root, move.path));
  }
}

/** From here on the new state stands. */
export function commit(fs: FileSystem, folder: string): void {
  fs.renameSync(join(folder, JOURNAL), join(folder, DONE));
  discard(fs, folder);
}

/** Brings the old state back, from wherever the run stopped. May itself be stopped and run again. */
export function undo(fs: FileSystem, folder: string): void {
  if (fs.existsSync(join(folder, JOURNAL))) {
    const journal = JSON.parse(fs.readFileSync(join(folder, JOURNAL), 'utf8')) as Journal;
    for (const path of journal.extra) fs.rmSync(join(dirname(folder), path), { recursive: true, force: true });
    for (const [index, move] of [...journal.moves.entries()].reverse()) moveBack(fs, folder, index, move);
    for (const made of [...journal.folders].reverse()) removeEmpty(fs, join(dirname(folder), made));
    // Whoever makes a file here later must not lose it to a second undo.
    fs.renameSync(join(folder, JOURNAL), join(folder, 'undone'));
  }
  fs.rmSync(folder, { recursive: true, force: true });
}

/** Repairs what an earlier run for this target left behind. Returns whether there was something. */
export function repair(fs: FileSystem, target: string, isAlive: (pid: number) => boolean): boolean {
  const left = stageCandidates(target).filter((folder) => fs.existsSync(folder));
  for (const folder of left) {
    const owner = fs.existsSync(join(folder, OWNER)) ? Number(fs.readFileSync(join(folder, OWNER), 'utf8')) : 0;
    if (owner > 0 && isAlive(owner)) {
      throw new ProdgradeError(
        `Another run (process ${owner}) is writing to ${target}.`,
        `Wait for it. If there is none, remove ${folder} and try again.`,
        exitCodes.failure,
      );
    }
    undo(fs, folder);
  }
  return left.length > 0;
}

function stageCandidates(target: string): readonly string[] {
  const folders = [stageFolder(target, true)];
  // A new target below folders that were missing too is staged beside the outermost of them.
  for (let path = target; dirname(path) !== path; path = dirname(path)) folders.push(stageFolder(path, false));
  return folders;
}

function moveBack(fs: FileSystem, folder: string, index: number, move: Move): void {
  const [target, kept, staged] = [
    join(dirname(folder), move.path),
    join(folder, 'old', String(index)),
    join(folder, 'new', String(index)),
  ];
  if (move.write && !fs.existsSync(staged) && fs.existsSync(target) && (!move.had || fs.existsSync(kept)))
    fs.renameSync(target, staged);
  if (fs.existsSync(kept)) fs.renameSync(kept, target);
}

function removeEmpty(fs: FileSystem, folder: string): void {
  if (fs.existsSync(folder) && fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
}

/**
 * The new state stands already: rubbish that stays is removed by the next run.
 * By name where nothing was replaced, which is most often: to look for what else there may be takes longer than all of it.
 */
function discard(fs: FileSystem, folder: string): void {
  try {
    for (const file of [DONE, OWNER]) fs.unlinkSync(join(folder, file));
    for (const made of ['new', '']) fs.rmdirSync(join(folder, made));
  } catch {
    removeAll(fs, folder);
  }
}

function removeAll(fs: FileSystem, folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true });
  } catch {
    // Nothing depends on it.
  }
}
