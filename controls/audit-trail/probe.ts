import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = {
  control: 'audit-trail',
  unseen: 'records arrive minutes after the event, and no emulator delivers them',
};
