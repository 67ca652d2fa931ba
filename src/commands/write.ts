/** A rendered tree onto disk, for every front alike. */
import type { Change } from '../core/plan/change.js';
import { plan } from '../core/plan/plan.js';
import type { FileTree } from '../core/types.js';
import { applyPlan } from '../io/apply.js';
import type { Choose } from '../io/ask.js';
import type { FileSystem } from '../io/file-system.js';
import type { History, HistoryResult } from '../io/git.js';
import type { Signals } from '../io/signals.js';
import { checkLinks, findWorkTree, readOurs, type Target } from '../io/target.js';
import { settleClash } from './clash.js';

/** What would happen to each file, or undefined when a person, where there is one, cancels over what stands there. */
export async function planInto(
  fs: FileSystem,
  target: Target,
  tree: FileTree,
  folder: string,
  ask: (() => Promise<Choose>) | undefined,
): Promise<readonly Change[] | undefined> {
  if (target.exists) checkLinks(fs, target.path, [...tree.keys()]);
  return settleClash(target, plan(new Map(), readOurs(fs, target, tree.keys()), tree), folder, ask);
}

export interface Writing {
  readonly fs: FileSystem;
  readonly pid: number;
  readonly history: () => Promise<History>;
  readonly hold: Signals['hold'];
  readonly withGit: boolean;
  /** Of the generator, for the commit message. */
  readonly version: string;
}

/** Files and first commit are one: a signal or error before the end takes both back. */
export async function writeRepository(
  changes: readonly Change[],
  target: Target,
  { fs, pid, history, hold, withGit, version }: Writing,
): Promise<HistoryResult> {
  const workTree = findWorkTree(fs, target.path);
  const without = !withGit
    ? 'asked not to (--no-git)'
    : workTree === undefined
      ? ''
      : `inside the work tree of ${workTree}`;
  const written = new Map(
    changes.flatMap((change) =>
      change.kind === 'create' || change.kind === 'update' ? [[change.path, change.file] as const] : [],
    ),
  );
  const git = without === '' ? await history() : undefined;
  const finish = (): HistoryResult =>
    git?.begin(target.path, written, `chore: create the site with create-prodgrade ${version}`) ?? {
      state: 'skipped',
      note: without,
    };
  return hold((settle) => applyPlan(fs, target.path, changes, { pid, settle, finish, extra: git ? ['.git'] : [] }));
}
