/** A target that is not empty: nothing in it is ever overwritten, and only a person may go on. */
import type { Change } from '../core/plan/change.js';
import { ProdgradeError } from '../errors.js';
import type { Choose } from '../io/ask.js';
import type { Target } from '../io/target.js';

const SHOWN = 8;

/** The changes without a clash, or undefined when the person cancels. Throws where nobody can be asked. */
export async function settleClash(
  target: Target,
  changes: readonly Change[],
  folder: string,
  ask: (() => Promise<Choose>) | undefined,
): Promise<readonly Change[] | undefined> {
  if (target.entries.length === 0) return changes;
  if (target.entries.includes('.prodgrade'))
    throw new ProdgradeError(
      `${folder} holds a repository of create-prodgrade already.`,
      'Choose another folder: this version renders new repositories only.',
    );
  const clashes = changes.filter((change) => change.kind === 'conflict').map((change) => change.path);
  const what = `${folder} is not empty (${few(target.entries)}); ${clashes.length === 0 ? 'no file would collide' : `these collide: ${few(clashes)}`}.`;
  if (ask === undefined)
    throw new ProdgradeError(what, 'Choose a folder that does not exist, or run at a terminal to keep your files.');
  const choice = await (await ask()).select(what, [
    { value: 'cancel', name: 'Cancel: change nothing' },
    {
      value: 'keep',
      name:
        clashes.length === 0 ? 'Write beside what is there' : 'Keep my file wherever one collides, write the others',
    },
  ]);
  return choice === 'cancel' ? undefined : changes.map(keepMine);
}

function keepMine(change: Change): Change {
  return change.kind === 'conflict' ? { kind: 'keep', path: change.path, reason: 'chosen-yours' } : change;
}

function few(names: readonly string[]): string {
  return names.length <= SHOWN
    ? names.join(', ')
    : `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`;
}
