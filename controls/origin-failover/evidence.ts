import { everyBehavior, servesFiles } from '../../src/checks/distributions.js';
import { given, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, holds, unclear } from '../../src/checks/finding.js';
import { open } from '../../src/iac/fact.js';

const FAILURES = ['500', '502', '503', '504'];

export const evidence: Evidence = (model) =>
  everyBehavior(model, (behavior, distribution) => {
    if (!servesFiles(behavior, distribution)) return holds;
    const { target } = behavior;
    const { originGroups = {}, origins = {} } = distribution.is;
    if (target?.known && !(target.value in originGroups) && !(target.value in origins))
      return unclear(open(`what ${target.value} leads to is not known`, target.place));
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
            'The copy is not used for each failure. Fail over on the status codes 500, 502, 503 and 504.',
          ),
      codes === undefined
        ? holds
        : must(
            distribution,
            'originGroups',
            codes,
            // What a missing page looks like: both buckets would be queried for every typo.
            (all) => !all.includes('403'),
            'The copy is queried for every page that is missing. Leave out the status code 403.',
          ),
    );
  });
