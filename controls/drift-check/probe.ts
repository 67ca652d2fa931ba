import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'drift-check', unseen: 'runs in the repository' };
