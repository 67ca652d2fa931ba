/** Runs every probe that the target supports, in the catalogue's order. */
import type { Finding, Probe } from './probe.js';
import type { Deployment } from './target.js';

export interface ProbeReport extends Finding {
  readonly control: string;
}

/** A probe that this target cannot answer, and why: printed, never dropped. */
export interface NotAsked {
  readonly control: string;
  readonly reason: string;
}

export interface Report {
  readonly asked: readonly ProbeReport[];
  readonly notAsked: readonly NotAsked[];
}

/** One probe after the other: some change the site for a moment. */
export async function ask(probes: readonly Probe[], target: Deployment): Promise<Report> {
  const asked: ProbeReport[] = [];
  const notAsked: NotAsked[] = [];
  for (const probe of probes) {
    const lack = probe.needs.find((capability) => target.lacks.has(capability));
    if (lack !== undefined) notAsked.push({ control: probe.control, reason: target.lacks.get(lack)! });
    else asked.push({ control: probe.control, ...(await run(probe, target)) });
  }
  return { asked, notAsked };
}

/** No answer counts as a failure: what cannot be reached holds nothing. */
async function run(probe: Probe, target: Deployment): Promise<Finding> {
  try {
    return await probe.run(target);
  } catch (error) {
    return { holds: false, seen: `no answer: ${error instanceof Error ? error.message : String(error)}` };
  }
}
