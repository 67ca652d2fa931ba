import { everyDistribution } from '../../src/checks/distributions.js';
import { must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all } from '../../src/checks/finding.js';

const EVERYWHERE = 'The distribution serves every country. Name the countries to turn away in its geo restriction.';

export const evidence: Evidence = (model) =>
  everyDistribution(model, (distribution) => {
    const { countries } = distribution.is;
    return all(
      must(distribution, 'countries', countries?.codes, (codes) => codes.length > 0, EVERYWHERE),
      must(distribution, 'countries', countries?.restriction, (type) => type !== 'none', EVERYWHERE),
    );
  });
