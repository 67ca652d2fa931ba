import { everyBehavior } from '../../src/checks/distributions.js';
import { given } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, holds } from '../../src/checks/finding.js';

const READING = ['GET', 'HEAD'];

export const evidence: Evidence = (model) =>
  everyBehavior(model, ({ methods, cachedMethods }, { place }) =>
    all(
      [methods, cachedMethods].map((fact) =>
        // CloudFront allows both, and no others, by default.
        fact === undefined
          ? holds
          : given(
              fact,
              place,
              (all) => all.every((method) => READING.includes(method)),
              'The distribution accepts methods that files have no use for. Allow GET and HEAD only.',
            ),
      ),
    ),
  );
