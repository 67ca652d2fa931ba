/** From a repository on disk to the plan of its upgrade, and the plan onto disk. */
import { join } from 'node:path';
import { answerContext } from '../core/answers/context.js';
import { MANIFEST_PATH } from '../core/manifest/manifest.js';
import { movesOf } from '../core/manifest/migrations.js';
import { parseManifest, type ReadManifest, refuseNewer } from '../core/manifest/parse.js';
import type { Change } from '../core/plan/change.js';
import { plan } from '../core/plan/plan.js';
import { unfinished } from '../core/plan/settle.js';
import { mergeAll, OWNERSHIP_PATH, type StrategyOf } from '../core/plan/strategy.js';
import type { Catalogue } from '../core/rendering/catalogue.js';
import { type Selection, select } from '../core/selection/select.js';
import { few } from '../core/text/few.js';
import type { Answers, PosixPath } from '../core/types.js';
import { exitCodes, ProdgradeError } from '../errors.js';
import { applyPlan } from '../io/apply.js';
import type { FileSystem } from '../io/file-system.js';
import { look, type Sight } from '../io/sight.js';
import type { Target } from '../io/target.js';
import { type Base, type OtherPlaces, readBase } from './base.js';
import type { Disk } from './disk.js';
import { infrastructurePaths } from './infrastructure-paths.js';
import { leaveOut } from './leave-out.js';
import { type Repository, renderRepository } from './render.js';

/** A rendered repository, as it is. */
export interface Existing {
  readonly target: Target;
  readonly manifest: ReadManifest;
  readonly strategyOf: StrategyOf;
}

/** Reads manifest and ownership file. Throws when they do not exist or cannot be read. */
export async function readRepository(
  fs: FileSystem,
  target: Target,
  folder: string,
  catalogue: Catalogue,
): Promise<Existing> {
  const text = readText(fs, join(target.real, MANIFEST_PATH));
  if (text === undefined)
    throw new ProdgradeError(
      target.entries.includes('.prodgrade')
        ? `${folder} is missing its ${MANIFEST_PATH}.`
        : `${target.path} is not a create-prodgrade repository: it has no ${MANIFEST_PATH}.`,
      target.entries.includes('.prodgrade')
        ? `Restore it from version control: git checkout -- ${MANIFEST_PATH}`
        : 'Run it in a repository that create-prodgrade rendered, or name its folder.',
    );
  refuseNewer(text, catalogue.version);
  return {
    target,
    manifest: parseManifest(text, answerContext(catalogue), catalogue.migrations),
    strategyOf: await readOwnership(fs, target),
  };
}

/** What the ownership file says, where there is one. Throws where it exists but cannot be read: it would protect nothing. */
export async function readOwnership(fs: FileSystem, target: Target): Promise<StrategyOf> {
  const found = fs.lstatSync(join(target.real, OWNERSHIP_PATH), { throwIfNoEntry: false });
  if (found === undefined) return mergeAll;
  if (found.isDirectory()) throw noFile(OWNERSHIP_PATH, 'is a folder');
  const { ours, odd } = look(fs, target, [OWNERSHIP_PATH]);
  if (odd.has(OWNERSHIP_PATH)) throw noFile(OWNERSHIP_PATH, 'is a link, or cannot be read');
  const text = Buffer.from(ours.get(OWNERSHIP_PATH)!.bytes).toString('utf8');
  return (await import('../merging.js')).parseOwnership(text);
}

function noFile(path: PosixPath, what: string): ProdgradeError {
  return new ProdgradeError(
    `${path} ${what}: every file in .prodgrade must be a plain file.`,
    `Put a plain file in its place, or remove it. To restore it from version control: git checkout -- ${path}`,
    exitCodes.refused,
  );
}

export interface Upgrade extends Existing {
  /** Files that would have changed, and were left for a later upgrade. */
  readonly leftOut: readonly PosixPath[];
  readonly repository: Repository;
  readonly base: Base;
  /** Controls that the answers of the manifest turn on. */
  readonly before: Selection;
  /** What was seen on disk, and is compared again when the plan is carried out. */
  readonly sight: Sight;
  /** Not settled yet: `merge` and `conflict` are among them. */
  readonly changes: readonly Change[];
}

export function planUpgrade(
  fs: FileSystem,
  existing: Existing,
  answers: Answers,
  catalogue: Catalogue,
  places: OtherPlaces,
  /** Files to leave for a later upgrade. */
  except: (path: PosixPath) => boolean = () => false,
): Upgrade {
  const { target, manifest, strategyOf } = existing;
  const base = readBase(fs, target.real, manifest, places);
  const rendered = renderRepository(answers, catalogue);
  const known = [...base.tree.keys(), ...rendered.tree.keys()];
  const sight = look(fs, target, new Set([...known, ...infrastructurePaths(fs, target.real)]), 'leave');
  const { odd } = sight;
  const moves = movesOf(manifest.migrations);
  const { repository, leftOut, held } = leaveOut(rendered, base.tree, { except, strategyOf, odd, moves });
  const planned = plan(base.tree, sight.ours, repository.tree, { strategyOf, moves });
  const kept = held.map((path): Change => ({ kind: 'keep', path, reason: 'owner-never-update' }));
  const changes = [...planned, ...kept].sort((a, b) => (a.path < b.path ? -1 : 1));
  const before = select(answerContext(catalogue).controls, manifest.answers);
  return { ...existing, repository, base, before, sight, leftOut, changes: leaveOdd(changes, sight) };
}

/** Only a plain file can be merged; anything else is never replaced. */
function leaveOdd(changes: readonly Change[], { odd, otherwise }: Sight): readonly Change[] {
  const inTheWay = changes.find(({ path }) => odd.has(path) && path.startsWith('.prodgrade/'));
  if (inTheWay)
    throw new ProdgradeError(
      `${inTheWay.path} is a link, or cannot be read: only create-prodgrade writes in .prodgrade.`,
      `Remove it, and restore it from version control: git checkout -- ${inTheWay.path}`,
      exitCodes.refused,
    );
  return changes.map((change) =>
    odd.has(change.path)
      ? { kind: 'keep', path: change.path, reason: otherwise.has(change.path) ? 'other-capitals' : 'not-a-file' }
      : change,
  );
}

/** Throws where a merge is not finished. */
export function refuseUnfinished({ changes }: Upgrade): void {
  const marked = unfinished(changes);
  if (marked.length > 0)
    throw new ProdgradeError(
      `Conflict markers are left in ${few(marked)}.`,
      'Finish that merge first: edit the files until no marker is left, then commit.',
      exitCodes.refused,
    );
}

/** Everything or nothing. `after` runs when all is in place, before a signal that came meanwhile counts. */
export function applyUpgrade(
  { fs, owner, hold }: Disk,
  sight: Sight,
  changes: readonly Change[],
  after: () => void = () => undefined,
): Promise<void> {
  return hold(async (settle) => {
    await applyPlan(fs, sight, changes, { owner, settle, finish: () => undefined });
    after();
  });
}

function readText(fs: FileSystem, path: string): string | undefined {
  if (!fs.lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  return Buffer.from(fs.readFileSync(path)).toString('utf8');
}
