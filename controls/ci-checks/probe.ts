import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'ci-checks', unseen: 'runs in the repository' };
