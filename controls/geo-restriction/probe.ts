import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = {
  control: 'geo-restriction',
  unseen: 'a request would have to come from a blocked country',
};
