import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'lifecycle', unseen: 'shows thirty days later' };
