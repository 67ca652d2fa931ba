import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'block-sse-c', unseen: 'needs a newer provider than the tests use' };
