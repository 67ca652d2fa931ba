/** An upgrade that waits for its conflicts to be resolved: what it touched, so that it can be undone or finished. */
import { exitCodes, ProdgradeError } from '../../errors.js';
import type { DiskFile, DiskTree } from '../files.js';
import { MANIFEST_PATH, sha256Of } from '../manifest/manifest.js';
import { pathProblem } from '../manifest/paths.js';
import type { Change } from '../plan/change.js';
import type { OpenConflict } from '../plan/settle.js';
import type { PosixPath } from '../types.js';

export const PENDING_PATH = '.prodgrade/upgrade.json';

const SCHEMA = 1;

export interface Pending {
  /** Files that hold a conflict. */
  readonly conflicts: readonly PosixPath[];
  /** Every file that the upgrade wrote or deleted, as it was before; undefined where it did not exist. */
  readonly before: ReadonlyMap<PosixPath, DiskFile | undefined>;
  /** Hash of what the upgrade wrote; null where it deleted the file. */
  readonly after: ReadonlyMap<PosixPath, string | null>;
  /** What git's index held for these files; undefined without git. */
  readonly index?: string;
}

/** As stored in the file. */
interface Packed {
  readonly schema: number;
  readonly conflicts: readonly PosixPath[];
  readonly before: Readonly<Record<PosixPath, readonly [mode: '644' | '755', base64: string] | null>>;
  readonly after: Readonly<Record<PosixPath, string | null>>;
  readonly index?: string;
}

/** The change that writes down the state, beside the others of the upgrade. */
export function pendingChange(
  changes: readonly Change[],
  ours: DiskTree,
  conflicts: readonly OpenConflict[],
  index: string | undefined,
): Change {
  const written = changes.filter(({ kind }) => kind !== 'keep');
  const state: Packed = {
    schema: SCHEMA,
    conflicts: conflicts.map(({ path }) => path),
    before: Object.fromEntries(written.map(({ path }) => [path, packed(ours.get(path))])),
    after: Object.fromEntries(
      written.map((change) => [change.path, 'file' in change ? sha256Of(change.file.bytes) : null]),
    ),
    ...(index !== undefined && { index }),
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(state)}\n`);
  return { kind: 'create', path: PENDING_PATH, reason: 'new', file: { bytes, executable: false, class: 'owned' } };
}

/** Throws when the file was edited into something else. */
export function parsePending(text: string): Pending {
  try {
    const { schema, conflicts, before, after, index } = JSON.parse(text) as Packed;
    const paths = [...conflicts, ...Object.keys(before), ...Object.keys(after)];
    if (schema !== SCHEMA || paths.some((path) => pathProblem(path) !== '')) throw new Error();
    return {
      conflicts,
      before: new Map(Object.entries(before).map(([path, file]) => [path, unpacked(file)])),
      after: new Map(Object.entries(after)),
      ...(index !== undefined && { index }),
    };
  } catch {
    throw new ProdgradeError(
      `${PENDING_PATH} cannot be read, so the upgrade can neither be continued nor undone.`,
      `Restore the files from version control, then remove it: git checkout -- . && rm ${PENDING_PATH}`,
      exitCodes.failure,
    );
  }
}

/**
 * Whether the owner took the upgrade back already, such as with `git reset --hard`: the manifest is as it was before.
 * @param now the same files as they are on disk
 */
export function isTakenBack({ before, after }: Pending, now: DiskTree): boolean {
  const manifest = before.get(MANIFEST_PATH);
  return manifest !== undefined && after.has(MANIFEST_PATH) && hashOf(manifest) === hashOf(now.get(MANIFEST_PATH));
}

/**
 * Changes that restore every file. Of an upgrade that its owner took back, only what it left behind: anything else may
 * be newer work. @param now the same files as they are on disk
 */
export function abortChanges(pending: Pending, now: DiskTree): readonly Change[] {
  const takenBack = isTakenBack(pending, now);
  const changes = [...pending.before].map(([path, file]): Change => {
    if (takenBack && hashOf(now.get(path)) !== pending.after.get(path)) return { kind: 'keep', path, reason: 'same' };
    if (file !== undefined)
      return {
        kind: now.has(path) ? 'update' : 'create',
        path,
        reason: 'restored',
        file: { ...file, class: 'managed' },
      };
    return now.has(path) ? { kind: 'delete', path, reason: 'restored' } : { kind: 'keep', path, reason: 'same' };
  });
  return [...changes, { kind: 'delete', path: PENDING_PATH, reason: 'restored' }];
}

/** Files without a conflict that somebody changed since the upgrade: undoing it would lose these changes. */
export function editedSince(pending: Pending, now: DiskTree): readonly PosixPath[] {
  const { before, after, conflicts } = pending;
  if (isTakenBack(pending, now)) return [];
  return [...after].flatMap(([path, written]) => {
    const found = hashOf(now.get(path));
    return conflicts.includes(path) || found === written || found === hashOf(before.get(path)) ? [] : [path];
  });
}

function hashOf(file: DiskFile | undefined): string | null {
  return file === undefined ? null : sha256Of(file.bytes);
}

function packed(file: DiskFile | undefined): Packed['before'][string] {
  return file === undefined ? null : [file.executable ? '755' : '644', toBase64(file.bytes)];
}

function unpacked(file: Packed['before'][string]): DiskFile | undefined {
  return file === null ? undefined : { executable: file[0] === '755', bytes: Buffer.from(file[1], 'base64') };
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
