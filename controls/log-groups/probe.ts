import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'log-groups', unseen: 'retention shows a year later' };
