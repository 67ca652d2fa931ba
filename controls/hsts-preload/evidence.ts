import type { Evidence } from '../../src/checks/evidence.js';
import { everyHeadersPolicy, hstsIs } from '../../src/checks/headers.js';

/** The preload list requires at least a year. */
const WANTED = { seconds: 31_536_000, time: 'a year', subdomains: true, preload: true };

export const evidence: Evidence = (model) => everyHeadersPolicy(model, (policy) => hstsIs(policy, WANTED));
