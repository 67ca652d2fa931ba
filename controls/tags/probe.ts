import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'tags', unseen: 'nobody outside sees them' };
