/** What is left for the owner of a repository to do after an upgrade, a sentence each. */
import { flavorTraits } from '../flavors.js';
import { manualSteps } from '../selection/manual-steps.js';
import type { Answers, Control, PosixPath } from '../types.js';
import { blocksOf, resourceBlocks, unreadLine } from './hcl-blocks.js';
import { MOVED_PATH } from './moved.js';
import { addressesIn, isOfModule, isOverride, resourcesOf, type Texts } from './resources.js';
import { heldIn, RETIRED_PATH, RETURNED_PATH, type Retirement } from './retired.js';

const RUNBOOK = 'docs/runbook.md, “Turn a control off, or on again”';

export interface Side {
  readonly answers: Answers;
  /** Controls that are on. */
  readonly on: readonly Control[];
}

function has({ on }: Side, id: string): boolean {
  return on.some((control) => control.id === id);
}

/** Ids of those whose resources AWS keeps. */
function holdingIn({ on }: Side): readonly string[] {
  return on.filter(({ outlivesControl }) => outlivesControl).map(({ id }) => id);
}

/** What follows from controls that were turned off or on, regardless of the code. */
export function controlSteps(before: Side, now: Side): readonly string[] {
  const off = holdingIn(before).filter((id) => !has(now, id));
  const on = holdingIn(now).filter((id) => !has(before, id));
  return [
    ...(flavorTraits[now.answers.iac].forgetsByCode ? stateSteps(before, now) : stackSteps(before, off, on)),
    ...(off.includes('dnssec')
      ? ['The zone stays signed. Remove the DS record where the domain is registered before you touch its key.']
      : []),
    ...(before.answers.zone === 'new' && now.answers.zone !== 'new'
      ? [
          `The zone that this code made is no longer part of the code. If it is ${now.answers.zone}, keep it; otherwise delete it once the domain is served from that one.`,
        ]
      : []),
    ...newManualSteps(before, now),
    ...(before.answers.region !== now.answers.region
      ? [
          `AWS cannot move a bucket, a key or a log group: each is created again in ${now.answers.region}. Before you deploy, copy what the old ones hold, and empty the buckets.`,
        ]
      : []),
  ];
}

/** Stacks keep what holds data through its deletion policy, and cannot create a second resource of the same name. */
function stackSteps(before: Side, off: readonly string[], on: readonly string[]): readonly string[] {
  const steps: string[] = [];
  if (off.length > 0 && !has(before, 'state-protection'))
    steps.push(
      `CloudFormation would delete what ${list(off)} left behind: before you deploy this, deploy the old code with a retention policy on it (${RUNBOOK}).`,
    );
  if (off.length > 0)
    steps.push(
      `What ${list(off)} left behind and holds data stays on AWS, but no longer belongs to a stack. To retire it: ${RUNBOOK}.`,
    );
  if (on.length > 0)
    steps.push(
      `If this site had ${list(on)} before, its buckets and log groups are still there: import them before you deploy (${RUNBOOK}).`,
    );
  return steps;
}

/** What only the owner can do and was not necessary before. */
function newManualSteps(before: Side, now: Side): readonly string[] {
  const known = new Set(manualSteps(before.answers, before.on).map(({ step }) => step));
  return manualSteps(now.answers, now.on)
    .filter(({ step }) => !known.has(step))
    .map(({ step, why, heading }) => `${step} (docs/runbook.md, “${heading}”). ${why}`);
}

function stateSteps(before: Side, now: Side): readonly string[] {
  const [had, hasNow] = [before, now].map((side) => has(side, 'state-protection'));
  if (had === hasNow) return [];
  return [
    hasNow
      ? 'The Terraform state moves into a bucket: create the bucket (docs/runbook.md, “First deployment”), then terraform -chdir=hardened init -migrate-state -backend-config=backend.hcl'
      : 'The Terraform state moves out of its bucket: terraform -chdir=hardened init -migrate-state',
  ];
}

export function terraformSteps({ forgotten, takenBack, withoutId }: Retirement): readonly string[] {
  return [
    ...(forgotten.length > 0
      ? [
          `The next apply makes Terraform forget ${listHeld(forgotten)} without destroying it (${RETIRED_PATH}). To retire it for good: ${RUNBOOK}.`,
        ]
      : []),
    ...(takenBack.length > 0
      ? [
          `The next apply takes back ${listHeld(takenBack)} (${RETURNED_PATH}). If something was deleted in the meantime, remove its block first: ${RUNBOOK}.`,
        ]
      : []),
    ...withoutId.map(
      (address) =>
        `${address} cannot be imported automatically: its id is not in the code. If it is still on AWS, write an import block with the id before you apply, or Terraform creates another one.`,
    ),
  ];
}

/** A file that the template dropped and that stays because it was edited. */
export function ownersSteps(path: PosixPath, text: string): readonly string[] {
  const held = heldIn(path, text);
  return held.length === 0
    ? []
    : [
        `${path} is yours from now on, and declares ${list(held)}: before you remove that, write removed blocks as in ${RUNBOOK}.`,
      ];
}

/** The owner's code that refers to what the template no longer declares. */
export function danglingSteps(before: Texts, after: Texts): readonly string[] {
  const has = resourcesOf(after);
  const gone = [...resourcesOf(before).keys()].filter((address) => !has.has(address));
  return [...after].flatMap(([path, text]) => {
    // Where a conflict is open, the lines of both sides are there.
    if ([RETIRED_PATH, RETURNED_PATH, MOVED_PATH].includes(path) || /^<{7} /m.test(text)) return [];
    const code = blocksOf(text)
      .filter(({ keyword }) => !['moved', 'removed', 'import'].includes(keyword))
      .map(({ body }) => body)
      .join('\n');
    const named = gone.filter((address) => new RegExp(`(?<![\\w."/-])${address}(?![\\w-])`).test(code));
    return named.length === 0
      ? []
      : [`${path} refers to ${list(named)}, which the code no longer declares: change that.`];
  });
}

/** Code that could not be read with certainty: the owner must check whether a resource left it. */
export function unreadSteps(before: Texts, after: Texts): readonly string[] {
  const texts = [...after, ...[...before].filter(([path, text]) => after.get(path) !== text)];
  const unread = texts.flatMap(([path, text]) => {
    // Where a conflict is open, the lines of both sides are there.
    const line = isOfModule(path) && !/^<{7} /m.test(text) ? unreadLine(text) : undefined;
    return line === undefined ? [] : [[path, line] as const];
  });
  return [...new Map(unread)].map(
    ([path, line]) =>
      `${path} cannot be read with certainty from line ${line} on. Compare it with the earlier version (git diff) by hand: if a bucket, a key, a zone or a log group is no longer declared, write a removed block for it (${RUNBOOK}).`,
  );
}

/** Blocks in the owner's files that contradict the code: Terraform refuses the plan until they are gone. */
export function contradictionSteps(before: Texts, after: Texts): readonly string[] {
  const [had, has] = [resourcesOf(before), resourcesOf(after)];
  return [...after].flatMap(([path, text]) => {
    if (path === RETIRED_PATH || path === RETURNED_PATH) return [];
    const own = new Map([[path, text]]);
    const removed = addressesIn(own, 'removed', 'from').filter((address) => has.has(address));
    const overridden = (isOverride(path) ? resourceBlocks(text) : [])
      .map(({ type, name }) => `${type}.${name}`)
      .filter((address) => had.has(address) && !has.has(address));
    const imported = addressesIn(own, 'import', 'to').filter((address) => had.has(address) && !has.has(address));
    return [
      ...(removed.length > 0
        ? [
            `${path} has removed blocks for ${list(removed)}, which the code declares: delete these blocks before you apply.`,
          ]
        : []),
      ...(overridden.length > 0
        ? [
            `${path} overrides ${list(overridden)}, which the code no longer declares: delete these blocks before you apply.`,
          ]
        : []),
      ...(imported.length > 0
        ? [
            `${path} has import blocks for ${list(imported)}, which the code no longer declares: delete these blocks before you apply.`,
          ]
        : []),
    ];
  });
}

/** Settings, policies and aliases are not mentioned. */
function listHeld(addresses: readonly string[]): string {
  const held = addresses.filter((address) => !/^aws_(?:s3_bucket_|kms_alias|kms_key_policy)/.test(address));
  return list(held.length === 0 ? addresses : held);
}

function list(names: readonly string[]): string {
  return names.length <= 6 ? names.join(', ') : `${names.slice(0, 6).join(', ')} and ${names.length - 6} more`;
}
