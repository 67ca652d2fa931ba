/**
 * Everything in which the emulator (MiniStack 1.5.33) is not AWS, in one place, a reason a line; printed by every run.
 * What a few lines can add to it stands in `cloud/` instead.
 */
import type { Capability } from '../../src/probes/target.js';

/** Questions that it cannot answer; their probes are listed as not asked. */
export const lacks: ReadonlyMap<Capability, string> = new Map([
  ['tls', 'one TLS listener serves all distributions and knows nothing of their security policy'],
  ['cache', 'it caches nothing'],
  ['firewall', 'it stores web ACLs and decides nothing by them'],
]);
