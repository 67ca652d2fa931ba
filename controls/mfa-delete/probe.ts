import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'mfa-delete', unseen: 'cannot be turned on by code' };
