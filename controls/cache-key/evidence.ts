import { every, given } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, unclear } from '../../src/checks/finding.js';
import { open } from '../../src/iac/fact.js';
import type { Behavior } from '../../src/iac/kinds/edge.js';
import type { Place } from '../../src/iac/place.js';

/** Managed-CachingOptimized: no query string, no cookie, no header in the key. */
const CACHING_OPTIMIZED = '658327ea-f89d-4fab-a63d-7e88639e58f6';

export const evidence: Evidence = (model) =>
  every(model, 'distribution', { none: 'There is no distribution that could cache.' }, ({ is, place }) =>
    all(
      [...(is.behavior ? [is.behavior] : []), ...Object.values(is.otherBehaviors ?? {})].map((behavior) =>
        cached(behavior, place),
      ),
    ),
  );

function cached({ cachePolicy, compress }: Behavior, place: Place): Finding {
  const own = cachePolicy?.known && cachePolicy.value.startsWith('{');
  return all(
    own
      ? unclear(open('a cache policy of your own is not read', cachePolicy.place))
      : given(
          cachePolicy,
          place,
          (policy) => policy === CACHING_OPTIMIZED,
          'Query strings or cookies may bypass the cache. Use the cache policy Managed-CachingOptimized.',
        ),
    given(compress, place, (on) => on, 'Answers are not compressed. Turn compress on.'),
  );
}
