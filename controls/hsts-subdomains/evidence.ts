import type { Evidence } from '../../src/checks/evidence.js';
import { everyHeadersPolicy, hstsIs } from '../../src/checks/headers.js';

const WANTED = { seconds: 63_072_000, time: 'two years', subdomains: true };

export const evidence: Evidence = (model) => everyHeadersPolicy(model, (policy) => hstsIs(policy, WANTED));
