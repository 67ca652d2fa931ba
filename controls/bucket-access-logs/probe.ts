import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = {
  control: 'bucket-access-logs',
  unseen: 'logs arrive hours after the visit, and no emulator delivers them',
};
