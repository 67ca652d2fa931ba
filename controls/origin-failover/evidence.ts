import { everyBehavior, servesFiles } from '../../src/checks/distributions.js';
import { given, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, holds } from '../../src/checks/finding.js';

const FAILURES = ['500', '502', '503', '504'];

export const evidence: Evidence = (model) =>
  everyBehavior(model, (behavior, distribution) => {
    if (!servesFiles(behavior, distribution)) return holds;
    const { target } = behavior;
    const { originGroups = {} } = distribution.is;
    const codes = target?.known ? originGroups[target.value]?.failsOverOn : undefined;
    return all(
      given(
        target,
        distribution.place,
        (id) => id in originGroups,
        'Nothing answers while the region of the bucket fails. Let the behavior target an origin group with the copy.',
      ),
      codes === undefined
        ? holds
        : must(
            distribution,
            'originGroups',
            codes,
            (all) => FAILURES.every((code) => all.includes(code)),
            'The copy is not asked for each failure. Fail over on the status codes 500, 502, 503 and 504.',
          ),
      codes === undefined
        ? holds
        : must(
            distribution,
            'originGroups',
            codes,
            // What a missing page looks like: both buckets would be asked for every typing mistake.
            (all) => !all.includes('403'),
            'The copy is asked for every page that is missing. Leave out the status code 403.',
          ),
    );
  });
