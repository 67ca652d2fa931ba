import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'block-sse-c', unseen: 'needs a provider newer than the one that tests have' };
