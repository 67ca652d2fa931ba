import { everyBehavior } from '../../src/checks/distributions.js';
import { given } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';

const SAFE = ['redirect-to-https', 'https-only'];

export const evidence: Evidence = (model) =>
  everyBehavior(model, ({ protocol }, { place }) =>
    given(
      protocol,
      place,
      (policy) => SAFE.includes(policy),
      'The distribution answers over plain HTTP. Set the viewer protocol policy to redirect-to-https.',
    ),
  );
