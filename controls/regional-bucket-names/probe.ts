import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = {
  control: 'regional-bucket-names',
  unseen: 'needs a newer provider than the tests use',
};
