import { everyBehavior } from '../../src/checks/distributions.js';
import { given } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { MANAGED } from '../../src/checks/headers.js';

export const evidence: Evidence = (model) =>
  everyBehavior(model, ({ headersPolicy }, { place }) =>
    given(
      headersPolicy,
      place,
      (id) => id !== '' && MANAGED[id] !== false,
      'The distribution sends no security headers. Name a response headers policy in every behavior.',
    ),
  );
