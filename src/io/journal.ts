/** What a run is about to put in place, written down so that the next one can take it back. */
import { dirname, join } from 'node:path';
import { foldersOf, pathProblem } from '../core/manifest/paths.js';
import { exitCodes, ProdgradeError } from '../errors.js';
import type { FileSystem } from './file-system.js';
import { isInside } from './target.js';

/** One path that changes, relative to the folder that the stage is in. Its new content is `new/<path>`, its old one `old/<index>`. */
export interface Move {
  readonly path: string;
  /** What was there before: a file to replace or delete. */
  readonly had: boolean;
  /** Something new goes there; without it the path is deleted. */
  readonly write: boolean;
}

export interface Journal {
  readonly moves: readonly Move[];
  /** SHA-256 of each staged file by its path: what differs from it later is the owner's. */
  readonly files: Readonly<Record<string, string>>;
}

export const JOURNAL = 'journal.json';

/**
 * The journal in this stage, or undefined where there is none. It may have come with a repository from anywhere: throws
 * when it names anything that our runs do not write.
 */
export function readJournal(fs: FileSystem, stage: string): Journal | undefined {
  const path = join(stage, JOURNAL);
  if (!fs.existsSync(path)) return undefined;
  try {
    const journal = JSON.parse(fs.readFileSync(path, 'utf8')) as Journal;
    const paths = [...journal.moves.map((move) => move.path), ...Object.keys(journal.files)];
    if (paths.every((each) => isOwn(fs, dirname(stage), each)) && journal.moves.every(isPossible)) return journal;
  } catch {
    // Falls through to the same message as a journal that names other places.
  }
  throw new ProdgradeError(
    `${stage} is not what a run of create-prodgrade leaves behind. Nothing was changed.`,
    'Look at what is in it, then remove it.',
    exitCodes.refused,
  );
}

/** A new git repository is put in place as a whole; nothing else of git is ever touched. */
function isPossible({ path, had }: Move): boolean {
  return path !== '.git' || !had;
}

function isOwn(fs: FileSystem, root: string, path: string): boolean {
  if (path !== '.git' && pathProblem(path) !== '') return false;
  const folder = foldersOf(path)
    .map((each) => join(root, each))
    .findLast((each) => fs.existsSync(each));
  return folder === undefined || isInside(fs.realpathSync(folder), fs.realpathSync(root));
}
