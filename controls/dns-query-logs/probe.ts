import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'dns-query-logs', unseen: 'no emulator has them' };
