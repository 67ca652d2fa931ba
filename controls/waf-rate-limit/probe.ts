import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'waf-rate-limit', unseen: 'nobody floods a site just to test it' };
