import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = {
  control: 'state-protection',
  unseen: 'it protects the state, not the site; the runbook test covers it',
};
