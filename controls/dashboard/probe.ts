import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'dashboard', unseen: 'it is there for people to look at' };
