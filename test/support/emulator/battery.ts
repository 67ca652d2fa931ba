/** Asks a deployed variant everything, prints what was seen, and says what should have been. */

import { loadProbes } from '../../../src/catalogue/probes.js';
import { ask, type Report } from '../../../src/probes/index.js';
import type { Deployment } from '../../../src/probes/target.js';
import type { Answers } from './answers.js';
import { pocOnAwsOnly } from './gaps.js';
import type { Site } from './site.js';
import { record } from './transcript.js';

const { probes } = await loadProbes();

/** What the proof of concept does right by itself; everything else that hardened holds it must fail. */
const POC_HOLDS = new Set(probes.flatMap(({ control, poc }) => (poc === undefined ? [] : [control])));

export interface Heard extends Report {
  /** Every answer that a probe had, by control. */
  readonly answers: Answers;
}

export async function askAll(site: Site, target: Deployment): Promise<Heard> {
  const answers: Record<string, readonly string[]> = {};
  const reports: Report[] = [];
  for (const probe of probes) {
    const recording = record(target);
    reports.push(await ask([probe], recording.target));
    if (recording.heard().length > 0) answers[probe.control] = recording.heard();
  }
  const report = {
    asked: reports.flatMap(({ asked }) => asked),
    notAsked: reports.flatMap(({ notAsked }) => notAsked),
  };
  const on = new Set(site.selection.on.map(({ id }) => id));
  console.log(`\n${site.variant} ${site.answers.domain}, ${site.answers.tier}`);
  for (const { control, holds, seen } of report.asked)
    console.log(
      `  ${holds ? 'holds' : 'fails'}  ${control}${site.variant === 'hardened' && !on.has(control) ? ' (off)' : ''}: ${seen}`,
    );
  for (const { control, reason } of report.notAsked) console.log(`  not asked  ${control}: ${reason}`);
  return { ...report, answers };
}

/** What hardened must answer, by control: all that are on hold, all that are off fail. */
export function expectedOfHardened(site: Site, report: Report): Readonly<Record<string, boolean>> {
  const on = new Set(site.selection.on.map(({ id }) => id));
  return Object.fromEntries(report.asked.map(({ control }) => [control, on.has(control)]));
}

export function expectedOfInsecure(report: Report): Readonly<Record<string, boolean>> {
  return Object.fromEntries(judged(report).map(({ control }) => [control, POC_HOLDS.has(control)]));
}

export function seen(report: Report): Readonly<Record<string, boolean>> {
  return Object.fromEntries(report.asked.map(({ control, holds }) => [control, holds]));
}

export function seenOfInsecure(report: Report): Readonly<Record<string, boolean>> {
  return Object.fromEntries(judged(report).map(({ control, holds }) => [control, holds]));
}

function judged({ asked }: Report): Report['asked'] {
  return asked.filter(({ control }) => !pocOnAwsOnly.has(control));
}
