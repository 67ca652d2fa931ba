import { everyAlarmOn, ringsAtTheEdge, watchesTheDistribution } from '../../src/checks/alarms.js';
import { every, given, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, holds } from '../../src/checks/finding.js';

const METRICS = ['OriginLatency', '502ErrorRate', '503ErrorRate', '504ErrorRate', 'CacheHitRate'];
/** An average hides the slowest tenth. */
const TAIL = /^p(9\d(\.\d+)?|100)$/;

export const evidence: Evidence = (model) =>
  all(
    every(model, 'distribution', { none: 'There is no distribution to count.' }, (distribution) =>
      must(
        distribution,
        'extraMetrics',
        distribution.is.extraMetrics,
        (status) => status === 'Enabled',
        'CloudFront measures neither cache hits nor the latency of the bucket. Subscribe to the additional metrics.',
      ),
    ),
    METRICS.map((metric) =>
      everyAlarmOn(model, metric, `No alarm watches the metric ${metric}. Add one for the distribution.`, (alarm) =>
        all(
          watchesTheDistribution(model, alarm),
          ringsAtTheEdge(model, alarm),
          metric === 'OriginLatency'
            ? given(
                alarm.is.metric?.statistic,
                alarm.place,
                (statistic) => TAIL.test(statistic),
                'The alarm does not see the slowest answers. Watch p90 or higher.',
              )
            : holds,
        ),
      ),
    ),
  );
