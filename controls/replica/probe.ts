import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'replica', unseen: 'no emulator copies' };
