/** A folder that is not empty: nothing in it is ever overwritten, and a run continues only when told to. */

import { quote } from '../core/answers/replay.js';
import type { Change } from '../core/plan/change.js';
import type { PosixPath } from '../core/types.js';
import { ProdgradeError } from '../errors.js';
import type { Choose } from '../io/ask.js';
import type { FileSystem } from '../io/file-system.js';
import { look } from '../io/sight.js';
import type { Target } from '../io/target.js';

const SHOWN = 8;

export type Existing = 'keep' | 'cancel';

export const existingChoices: readonly { readonly value: Existing; readonly name: string }[] = [
  { value: 'cancel', name: 'Cancel: change nothing' },
  { value: 'keep', name: 'Continue: keep every file that is there, write the others' },
];

/** What to do in this folder. `told` is what was said already; without it a person is asked, where there is one. */
export async function settleExisting(
  fs: FileSystem,
  target: Target,
  folder: string,
  /** What may be written there. */
  paths: Iterable<PosixPath>,
  told: Existing | undefined,
  ask: (() => Promise<Pick<Choose, 'select'>>) | undefined,
): Promise<Existing> {
  if (target.entries.length === 0) return 'keep';
  if (isOurs(target)) throw alreadyOurs(folder);
  if (told !== undefined) return told;
  const clashes = [...look(fs, target, paths).marks.keys()];
  const what = `${folder} is not empty (${few(target.entries)}); ${clashes.length === 0 ? 'no file would collide' : `these collide: ${few(clashes)}`}.`;
  if (ask === undefined)
    throw new ProdgradeError(
      what,
      'Choose a folder that does not exist, or keep every file that is there: --existing keep',
    );
  return (await ask()).select(what, existingChoices);
}

/** Whether create-prodgrade rendered what is there. */
export function isOurs({ entries }: Target): boolean {
  return entries.includes('.prodgrade');
}

/** @param command what upgrades it, as it can be typed here */
export function alreadyOurs(
  folder: string,
  command = `npx create-prodgrade@latest upgrade ${quote(folder)}`,
): ProdgradeError {
  return new ProdgradeError(
    `${folder} already holds a create-prodgrade repository.`,
    `To merge newer templates or other answers into it: ${command}`,
  );
}

/** The owner's file wherever one collides. */
export function keepTheirs(changes: readonly Change[]): readonly Change[] {
  return changes.map((change) =>
    change.kind === 'conflict' ? { kind: 'keep', path: change.path, reason: 'chosen-yours' } : change,
  );
}

function few(names: readonly string[]): string {
  return names.length <= SHOWN
    ? names.join(', ')
    : `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`;
}
