import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'budget', unseen: 'only spending money shows it' };
