/** What the system says about a file or folder, in words: why it failed, and what helps. */
import { exitCodes, ProdgradeError } from '../errors.js';

const ELSEWHERE = 'Choose another folder.';
const PERMISSION = 'Change its permissions, or choose another folder.';
const LINK = 'Remove the link, or choose another folder.';

/** By error code: the reason, and the next step. */
const REASONS: Readonly<Record<string, readonly [reason: string, next: string]>> = {
  EACCES: ['permission denied', PERMISSION],
  EPERM: ['the system does not permit it', ELSEWHERE],
  EROFS: ['the disk is read-only', ELSEWHERE],
  ENOSPC: ['the disk is full', 'Free some space, or choose a folder on another disk.'],
  EDQUOT: ['the disk quota is used up', 'Free some space, or choose a folder on another disk.'],
  ENAMETOOLONG: ['a name or path is longer than the disk allows', 'Choose a shorter name for the folder.'],
  ENOENT: [
    'a folder above it is gone, or accepts no folders',
    'Choose another place, or check the folder above it, and run the command again.',
  ],
  ENOTDIR: ['a file is where a folder is needed', ELSEWHERE],
  ELOOP: ['symbolic links in the path form a loop', LINK],
  EMFILE: ['too many files are open', 'Close other programs, or raise the limit (ulimit -n), and run it again.'],
  ENFILE: ['too many files are open', 'Close other programs, and run it again.'],
  EIO: ['the disk reports an error', 'Check the disk, or choose a folder on another one.'],
  ESTALE: ['the network drive has lost the folder', 'Connect the drive again, or choose another folder.'],
  ENOTCONN: ['the network drive is not connected', 'Connect the drive again, or choose another folder.'],
  EBUSY: ['another program is using it', 'Close that program, and run the command again.'],
};

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** An error of the file system as one that a user can act on; anything else as it is. `after` is what else the user must know. */
export function diskError(error: unknown, what: string, after = ''): unknown {
  const code = codeOf(error);
  if (
    error instanceof ProdgradeError ||
    code === undefined ||
    !((error instanceof Error && 'syscall' in error) || code in REASONS)
  )
    return error;
  const [reason, next] = REASONS[code] ?? [textOf(error), ELSEWHERE];
  return new ProdgradeError(`${what}: ${reason}.${after && ` ${after}`}`, next, exitCodes.failure);
}
