/**
 * One run at a time writes into a folder. The lock is a folder that holds its owner's name and all that the run stages.
 * It is filled under its owner's name and then renamed: a rename never replaces a folder that holds something, so of
 * two runs one wins, and a lock without an owner is never seen.
 */
import { basename, dirname, join } from 'node:path';
import { sha256Of } from '../core/manifest/manifest.js';
import { exitCodes, ProdgradeError } from '../errors.js';
import { codeOf } from './disk-error.js';
import type { FileSystem } from './file-system.js';

/** The writing run, distinguishable from every other run, on this machine and on others. */
export interface Owner {
  readonly name: string;
  readonly isAlive: (name: string) => boolean;
}

const SUFFIX = '.prodgrade-stage';
const OWNER = 'owner';
const CLAIM = 'claimed-by-';
const LONG = 100;

/** Whether an entry of a folder is one of our locks, or the beginning of one. */
export function isStage(entry: string): boolean {
  return entry.includes(SUFFIX);
}

/** Where the lock for this folder is: inside a folder that exists, beside one that does not. */
export function stageFolder(target: string, exists: boolean): string {
  return exists ? join(target, SUFFIX) : join(dirname(target), `.${shortened(basename(target))}${SUFFIX}`);
}

/** Takes the lock. Throws when another run holds it. */
export function take(fs: FileSystem, stage: string, { name }: Owner): void {
  const mine = `${stage}.${name}`;
  fs.rmSync(mine, { recursive: true, force: true });
  fs.mkdirSync(mine);
  try {
    fs.writeFileSync(join(mine, OWNER), name);
    fs.mkdirSync(join(mine, 'new'));
    fs.renameSync(mine, stage);
  } catch (error) {
    fs.rmSync(mine, { recursive: true, force: true });
    throw isTaken(fs, stage, error) ? busy(stage, ownerFile(fs, stage)?.holder) : error;
  }
}

/** Gives the lock back. The owner's name goes last: a lock that holds something always has one. */
export function release(fs: FileSystem, stage: string): void {
  const files = fs.readdirSync(stage);
  const isOwner = (file: string) => file === OWNER || file.startsWith(CLAIM);
  for (const file of [...files.filter((each) => !isOwner(each)), ...files.filter(isOwner)])
    fs.rmSync(join(stage, file), { recursive: true, force: true });
  fs.rmdirSync(stage);
}

/** Takes over the lock of a run that is dead. False when there is none; throws when its run lives. */
export function claim(fs: FileSystem, stage: string, { name, isAlive }: Owner): boolean {
  const found = ownerFile(fs, stage);
  if (found === undefined) {
    if (!fs.existsSync(stage) || fs.readdirSync(stage).length === 0) return false;
    throw busy(stage, undefined);
  }
  if (isAlive(found.holder)) throw busy(stage, found.holder);
  const claimed = join(stage, CLAIM + name);
  try {
    fs.renameSync(join(stage, found.file), claimed);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw busy(stage, undefined);
    throw error;
  }
  // Between the check and the claim, others may have cleared this lock and taken it again.
  const first = fs.readFileSync(claimed, 'utf8');
  if (!isAlive(first)) return true;
  fs.renameSync(claimed, join(stage, OWNER));
  throw busy(stage, first);
}

/** Removes what is left of runs that died while taking the lock: they had put nothing in it yet. */
export function clearBegun(fs: FileSystem, stage: string, { isAlive }: Owner): void {
  const start = `${basename(stage)}.`;
  for (const entry of entriesOf(fs, dirname(stage)))
    if (entry.startsWith(start) && !isAlive(entry.slice(start.length)))
      fs.rmSync(join(dirname(stage), entry), { recursive: true, force: true });
}

/** Folders of these names share one lock: what some disks treat as one name must not be two locks. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= LONG) return name;
  return sha256Of(Buffer.from(name.normalize('NFC').toLowerCase())).slice(0, 32);
}

/** The file that says who holds the lock, and who that is. */
function ownerFile(fs: FileSystem, stage: string): { readonly file: string; readonly holder: string } | undefined {
  const files = entriesOf(fs, stage);
  const claimed = files.find((file) => file.startsWith(CLAIM));
  if (claimed !== undefined) return { file: claimed, holder: claimed.slice(CLAIM.length) };
  if (!files.includes(OWNER)) return undefined;
  try {
    return { file: OWNER, holder: fs.readFileSync(join(stage, OWNER), 'utf8') };
  } catch {
    return undefined;
  }
}

function entriesOf(fs: FileSystem, folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    // Gone, or not readable: then there is nothing of ours in it.
    return [];
  }
}

function isTaken(fs: FileSystem, stage: string, error: unknown): boolean {
  const code = codeOf(error);
  // Windows says EPERM where something is in the way.
  return code === 'ENOTEMPTY' || code === 'EEXIST' || (code === 'EPERM' && fs.existsSync(stage));
}

function busy(stage: string, holder: string | undefined): ProdgradeError {
  return new ProdgradeError(
    `Another run${holder === undefined ? '' : ` (process ${holder})`} is writing there. Nothing was changed.`,
    `Wait for it, and run the command again. If there is no other run, remove ${stage} first.`,
    exitCodes.refused,
  );
}
