/** Which controls are on for these answers, and why each other one is off. */
import { ProdgradeError } from '../../errors.js';
import { type Answers, type Control, tiers } from '../types.js';

type Cause = 'tier' | 'waived' | 'answer' | 'request' | 'flavor' | 'ground';

/** A control that is not rendered, with the reason a reader gets. */
export interface OffControl {
  readonly control: Control;
  /** `waived` is the owner's own decision; the others follow from tier, answers or flavor. */
  readonly cause: Cause;
  readonly reason: string;
}

export interface Selection {
  readonly on: readonly Control[];
  readonly off: readonly OffControl[];
}

/** Splits the catalogue; order is the catalogue's. Throws when a waiver or an addition cannot hold. */
export function select(controls: readonly Control[], answers: Answers): Selection {
  const off = new Map<string, OffControl>();
  for (const control of controls) {
    const why = whyOff(control, answers);
    if (why) off.set(control.id, why);
  }
  for (const control of controls) if (!off.has(control.id)) pullRequired(control, off);
  while (controls.some((control) => dropWithoutGround(control, off, answers)));
  return {
    on: controls.filter((control) => !off.has(control.id)),
    off: controls.flatMap((control) => off.get(control.id) ?? []),
  };
}

function whyOff(control: Control, answers: Answers): OffControl | undefined {
  const exception = control.flavors?.[answers.iac];
  const because = (cause: Cause, reason: string): OffControl => ({ control, cause, reason });
  if (exception?.unavailable) return because('flavor', exception.reason);
  if (control.manual)
    return because('flavor', 'cannot be written as code: docs/controls.md has the steps, under By hand');
  const waiver = answers.waive[control.id];
  if (waiver !== undefined) return because('waived', waiver);
  const unmet = (control.needs ?? []).map((need) => unmetNeed(need, answers)).find((text) => text !== '');
  if (answers.add.includes(control.id)) {
    // Asking for the firewall by name turns it on; an addition cannot supply the other needs.
    if (unmet === undefined || control.needs?.every((need) => need === 'waf')) return undefined;
    throw new ProdgradeError(`--add ${control.id}: it ${unmet}.`, `Change that answer, or drop --add ${control.id}.`);
  }
  if (control.optIn) return because('request', `only on request: --add ${control.id}`);
  if (tiers.indexOf(control.tier) > tiers.indexOf(answers.tier))
    return because('tier', `comes with the ${control.tier} tier`);
  return unmet === undefined ? undefined : because('answer', unmet);
}

/** Why an answer turns off a control with this need; empty when it does not. */
export function unmetNeed(need: NonNullable<Control['needs']>[number], answers: Answers): string {
  if (need === 'waf') return answers.waf ? '' : 'the firewall is turned off (--no-waf)';
  if (answers.ci !== 'github' && need !== 'ownZone') return 'needs GitHub Actions: --ci github';
  if (need === 'ci') return '';
  if (need === 'repo') return answers.repo === '' ? 'needs the GitHub repository: --repo owner/name' : '';
  return answers.zone === 'new' ? '' : 'belongs to the people who run the existing zone';
}

/** A control that is on also turns on what it requires from a higher tier. */
function pullRequired(control: Control, off: Map<string, OffControl>): void {
  for (const id of control.requires ?? []) {
    const required = off.get(id);
    if (required?.cause !== 'tier') continue;
    off.delete(id);
    pullRequired(required.control, off);
  }
}

/** Turns off a control whose requirement an answer removed. If the owner named it in an addition or a waiver, that is an error. */
function dropWithoutGround(control: Control, off: Map<string, OffControl>, answers: Answers): boolean {
  const missing = off.has(control.id) ? undefined : (control.requires ?? []).find((id) => off.has(id));
  if (missing === undefined) return false;
  if (off.get(missing)!.cause === 'waived') {
    throw new ProdgradeError(
      `--waive ${missing}: ${control.id} requires it.`,
      `Waive ${control.id} as well, with its own reason, or keep ${missing}.`,
    );
  }
  if (answers.add.includes(control.id)) {
    throw new ProdgradeError(
      `--add ${control.id}: it requires ${missing}, which is off (${off.get(missing)!.reason}).`,
      `Turn ${missing} on too, or drop --add ${control.id}.`,
    );
  }
  off.set(control.id, { control, cause: 'ground', reason: `needs ${missing}, which is off` });
  return true;
}
