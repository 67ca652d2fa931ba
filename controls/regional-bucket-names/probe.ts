import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = {
  control: 'regional-bucket-names',
  unseen: 'needs a provider newer than the one that tests have',
};
