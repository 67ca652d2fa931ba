import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = {
  control: 'access-logs',
  unseen: 'logs arrive minutes after the visit, and no emulator delivers them',
};
