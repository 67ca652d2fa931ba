/** An upgrade that waits for its conflicts: what it touched, so that it can be taken back or finished. */
import { ProdgradeError } from '../../errors.js';
import type { Change, DiskFile, DiskTree } from '../plan/change.js';
import type { OpenConflict } from '../plan/settle.js';
import type { PosixPath } from '../types.js';

export const PENDING_PATH = '.prodgrade/upgrade.json';

const SCHEMA = 1;

export interface Pending {
  /** Files that hold a conflict. */
  readonly conflicts: readonly PosixPath[];
  /** Every file that the upgrade wrote or deleted, as it was before; undefined where it did not exist. */
  readonly before: ReadonlyMap<PosixPath, DiskFile | undefined>;
}

/** The change that writes down the state, beside the others of the upgrade. */
export function pendingChange(changes: readonly Change[], ours: DiskTree, conflicts: readonly OpenConflict[]): Change {
  const before = changes
    .filter(({ kind }) => kind !== 'keep')
    .map(({ path }) => [path, packed(ours.get(path))] as const);
  const state = { schema: SCHEMA, conflicts: conflicts.map(({ path }) => path), before: Object.fromEntries(before) };
  const bytes = new TextEncoder().encode(`${JSON.stringify(state)}\n`);
  return { kind: 'create', path: PENDING_PATH, reason: 'new', file: { bytes, executable: false, class: 'owned' } };
}

/** Throws when the file was edited into something else. */
export function parsePending(text: string): Pending {
  try {
    const { schema, conflicts, before } = JSON.parse(text) as {
      readonly schema: number;
      readonly conflicts: readonly PosixPath[];
      readonly before: Readonly<Record<PosixPath, ReturnType<typeof packed>>>;
    };
    if (schema !== SCHEMA) throw new Error();
    return { conflicts, before: new Map(Object.entries(before).map(([path, file]) => [path, unpacked(file)])) };
  } catch {
    throw new ProdgradeError(
      `${PENDING_PATH} cannot be read, so the upgrade can neither be continued nor taken back.`,
      'Restore the files from version control, then remove it: git checkout -- . && rm .prodgrade/upgrade.json',
    );
  }
}

/** What brings every file back to how it was. @param now the same files as they are on disk */
export function abortChanges({ before }: Pending, now: DiskTree): readonly Change[] {
  const changes = [...before].map(([path, file]): Change => {
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

function packed(file: DiskFile | undefined): readonly [mode: '644' | '755', base64: string] | null {
  return file === undefined ? null : [file.executable ? '755' : '644', toBase64(file.bytes)];
}

function unpacked(file: ReturnType<typeof packed>): DiskFile | undefined {
  return file === null ? undefined : { executable: file[0] === '755', bytes: Buffer.from(file[1], 'base64') };
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
