/** The probes of the catalogue, in its order. */
import { probes } from '../../controls/registry.js';
import type { NoProbe, Probe } from '../probes/probe.js';

export interface LoadedProbes {
  readonly probes: readonly Probe[];
  /** What nobody outside can see, and why. */
  readonly unseen: readonly NoProbe[];
}

export async function loadProbes(): Promise<LoadedProbes> {
  const all = await Promise.all(Object.values(probes).map(async (load) => (await load()).probe));
  return {
    probes: all.filter((each) => 'run' in each),
    unseen: all.filter((each) => 'unseen' in each),
  };
}
