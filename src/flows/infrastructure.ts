/** What an upgrade must tell Terraform besides the merged code, so that nothing that holds data is destroyed. */
import { type DiskFile, type DiskTree, same } from '../core/files.js';
import { flavorTraits } from '../core/flavors.js';
import { MANIFEST_PATH, withKept } from '../core/manifest/manifest.js';
import { addressesOf } from '../core/manifest/migrations.js';
import type { ReadManifest } from '../core/manifest/parse.js';
import { readText } from '../core/merge/text.js';
import type { Change } from '../core/plan/change.js';
import type { ReasonCode } from '../core/plan/reasons.js';
import type { StrategyOf } from '../core/plan/strategy.js';
import type { PosixPath, RenderedFile } from '../core/types.js';
import { duplicateSteps } from '../core/upgrade/duplicates.js';
import { MOVED_PATH, planAddresses } from '../core/upgrade/moved.js';
import { takenSteps } from '../core/upgrade/owners.js';
import type { Pending } from '../core/upgrade/pending.js';
import { isOfModule, type Texts } from '../core/upgrade/resources.js';
import { planRetirement, RETIRED_PATH, RETURNED_PATH } from '../core/upgrade/retired.js';
import {
  contradictionSteps,
  controlSteps,
  danglingSteps,
  ownersSteps,
  terraformSteps,
  unreadSteps,
} from '../core/upgrade/steps.js';
import type { Sight } from '../io/sight.js';
import type { Upgrade } from './upgrade.js';

export interface Infrastructure {
  /** The changes of the plan, with what is added to them. */
  readonly changes: readonly Change[];
  /** The changes among them that do not come from a template. */
  readonly added: readonly Change[];
  /** What is left for the owner to do, a sentence each. */
  readonly nextSteps: readonly string[];
}

/** @param changes without `merge` and `conflict` */
export function addInfrastructure(planned: Upgrade, changes: readonly Change[]): Infrastructure {
  const { repository, manifest, sight, strategyOf } = planned;
  const steps = controlSteps(
    { answers: manifest.answers, on: planned.before.on },
    { answers: repository.answers, on: repository.selection.on },
  );
  if (!flavorTraits[repository.answers.iac].forgetsByCode) return { changes, added: [], nextSteps: steps };
  const [before, after] = [textsOf(sight.ours), textsOf(afterOf(sight.ours, changes))];
  const { kept, migrations } = manifest;
  const { added, nextSteps, ...told } = tellTerraform({ before, after, kept, migrations, sight, strategyOf });
  const others = changes.filter(({ path }) => path !== MANIFEST_PATH);
  const dropped = changes.filter(({ reason }) => reason === 'dropped-edited').map(({ path }) => path);
  const taken = takenSteps(textsOf(planned.base.tree), before, after, told);
  const owners = dropped.flatMap((path) => ownersSteps(path, after.get(path) ?? ''));
  const all = [...others, ...added, manifestChange(sight, withKept(repository.tree.get(MANIFEST_PATH)!, told.kept))];
  return {
    changes: all.sort((a, b) => (a.path < b.path ? -1 : 1)),
    added,
    nextSteps: [...steps, ...nextSteps, ...taken, ...owners],
  };
}

/** The same once conflicts are resolved: only now is it certain what the code declares. @param old the manifest of before */
export function finishInfrastructure(
  sight: Sight,
  { before }: Pending,
  old: Pick<ReadManifest, 'kept' | 'migrations'>,
  strategyOf: StrategyOf,
): Infrastructure {
  const own = [RETIRED_PATH, RETURNED_PATH, MOVED_PATH];
  const earlier = new Map(sight.ours);
  for (const [path, file] of before) {
    if (own.includes(path)) continue;
    if (file === undefined) earlier.delete(path);
    else earlier.set(path, file);
  }
  const told = tellTerraform({ ...old, before: textsOf(earlier), after: textsOf(sight.ours), sight, strategyOf });
  const manifest = sight.ours.get(MANIFEST_PATH);
  const changes = manifest
    ? [...told.added, manifestChange(sight, withKept({ ...manifest, class: 'owned' }, told.kept))]
    : told.added;
  return { ...told, changes };
}

interface Scene extends Pick<ReadManifest, 'kept' | 'migrations'> {
  readonly before: Texts;
  readonly after: Texts;
  readonly sight: Sight;
  readonly strategyOf: StrategyOf;
}

function tellTerraform({ before, after, kept, migrations, sight, strategyOf }: Scene): {
  readonly added: readonly Change[];
  readonly kept: readonly string[];
  readonly forgotten: readonly string[];
  readonly nextSteps: readonly string[];
} {
  const moves = planAddresses(before, after, addressesOf(migrations));
  const plan = planRetirement(before, after, { kept, moved: moves.from });
  const retired = wantedChange(sight, strategyOf, RETIRED_PATH, plan.retired, 'retired');
  const returned = wantedChange(sight, strategyOf, RETURNED_PATH, plan.returned, 'returned');
  const wanted = [retired, returned, wantedChange(sight, strategyOf, MOVED_PATH, moves.moved, 'addresses-moved')];
  const added = wanted.flatMap(({ change }) => change ?? []);
  const byHand = [
    ...moves.byHand,
    ...unreadSteps(before, after),
    ...danglingSteps(before, after),
    ...contradictionSteps(before, after),
    ...duplicateSteps(before, after),
    ...wanted.flatMap((each) => each.byHand ?? []),
  ];
  // If a file was not written, the next apply does not do what it says.
  const told = {
    ...plan,
    forgotten: retired.byHand === undefined ? plan.forgotten : [],
    takenBack: returned.byHand === undefined ? plan.takenBack : [],
  };
  return { added, kept: plan.kept, forgotten: plan.forgotten, nextSteps: [...terraformSteps(told), ...byHand] };
}

/** The owner decides about these files as about others. */
function wantedChange(
  { ours, odd }: Sight,
  strategyOf: StrategyOf,
  path: PosixPath,
  text: string | undefined,
  reason: ReasonCode,
): { readonly change?: Change; readonly byHand?: string } {
  const old = ours.get(path);
  if (text === (old && textOf(old))) return {};
  const strategy = strategyOf(path);
  if (odd.has(path) || strategy === 'never-update' || (strategy === 'only-add' && old !== undefined))
    return { byHand: `${path} is left to you. Change it by hand to:\n${text ?? '(no such file)'}` };
  // What is not UTF-8 would be written back with other bytes.
  if (old !== undefined && readText(old.bytes) === undefined)
    return {
      byHand: `${path} is not in UTF-8, so it stays as it is. Change it by hand to:\n${text ?? '(no such file)'}`,
    };
  if (text === undefined) return { change: { kind: 'delete', path, reason } };
  const file = {
    bytes: new TextEncoder().encode(text),
    executable: old?.executable ?? false,
    class: 'managed',
  } as const;
  return { change: { kind: old === undefined ? 'create' : 'update', path, reason, file } };
}

function manifestChange({ ours }: Sight, file: RenderedFile): Change {
  const old = ours.get(MANIFEST_PATH);
  if (same(old, file)) return { kind: 'keep', path: MANIFEST_PATH, reason: 'same' };
  return { kind: old === undefined ? 'create' : 'update', path: MANIFEST_PATH, reason: 'generators-own', file };
}

function afterOf(ours: DiskTree, changes: readonly Change[]): DiskTree {
  const after = new Map(ours);
  for (const change of changes) {
    if (change.kind === 'delete') after.delete(change.path);
    if ('file' in change) after.set(change.path, change.file);
  }
  return after;
}

function textsOf(tree: DiskTree): Texts {
  const own = [...tree].filter(([path]) => isOfModule(path));
  return new Map(own.map(([path, file]) => [path, textOf(file)]));
}

/** With its byte order mark. */
function textOf({ bytes }: DiskFile): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
