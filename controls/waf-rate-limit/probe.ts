import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'waf-rate-limit', unseen: 'nobody floods a site to see whether it holds' };
