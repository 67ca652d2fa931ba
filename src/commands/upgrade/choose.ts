/** One decision for each file where both sides changed the same lines. */
import type { ConflictPolicy, OpenConflict } from '../../core/plan/settle.js';
import type { PosixPath } from '../../core/types.js';
import type { Choose } from '../../io/ask.js';
import type { Terminal } from '../../io/terminal.js';

export async function choosePolicies(
  conflicts: readonly OpenConflict[],
  choose: Choose,
  terminal: Terminal,
): Promise<ReadonlyMap<PosixPath, ConflictPolicy>> {
  const policies = new Map<PosixPath, ConflictPolicy>();
  for (const conflict of conflicts) policies.set(conflict.path, await chooseOne(conflict, choose, terminal));
  return policies;
}

async function chooseOne(conflict: OpenConflict, choose: Choose, terminal: Terminal): Promise<ConflictPolicy> {
  const { path, count, marked, ours, theirs } = conflict;
  const what = marked ? `${count} ${count === 1 ? 'conflict' : 'conflicts'}` : 'binary, changed on both sides';
  for (;;) {
    const choice = await choose.select(`${path}: ${what}`, [
      { value: 'ours', name: 'Mine' },
      { value: 'theirs', name: 'The template’s' },
      {
        value: 'markers',
        name: marked ? 'Markers, to resolve in an editor' : 'Keep mine for now, and mark it as unresolved',
      },
      { value: 'show', name: 'Show the difference' },
    ]);
    if (choice !== 'show') return choice;
    const { fileDiff } = await import('../../merging.js');
    terminal.err(fileDiff(path, ours, theirs));
  }
}
