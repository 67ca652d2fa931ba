import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = {
  control: 'dnssec',
  unseen: 'a resolver must follow the chain from the root, which a probe is not',
};
