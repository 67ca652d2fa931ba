import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'geo-restriction', unseen: 'one would have to ask from a blocked country' };
