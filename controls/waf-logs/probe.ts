import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'waf-logs', unseen: 'no emulator has them' };
