import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'origin-failover', unseen: 'the origin would have to fail' };
