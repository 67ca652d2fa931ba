import { asksForTheHomePage, everyAlarmOn, ringsAtTheEdge, watchesTheDistribution } from '../../src/checks/alarms.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails, holds } from '../../src/checks/finding.js';
import type { Model, Thing } from '../../src/iac/model.js';

/**
 * Seconds after which somebody must have heard. What S3 refuses, by its policy or for a key, is a client error to CloudFront: the
 * alarm on 4xx is the only one that sees it, unless a health check asks for the home page.
 */
const PATIENCE = { server: 300, client: 600, clientWithHealthCheck: 900 };

export const evidence: Evidence = (model) =>
  all(
    quick(model, '5xxErrorRate', PATIENCE.server),
    quick(model, '4xxErrorRate', asksForTheHomePage(model) ? PATIENCE.clientWithHealthCheck : PATIENCE.client),
  );

function quick(model: Model, metric: string, seconds: number): Finding {
  const none = `No alarm watches the metric ${metric}. Add one for the distribution.`;
  return everyAlarmOn(model, metric, none, (alarm) =>
    all(watchesTheDistribution(model, alarm), ringsAtTheEdge(model, alarm), within(alarm, seconds)),
  );
}

function within({ is, place }: Thing<'alarm'>, seconds: number): Finding {
  const { metric, periods } = is;
  if (!metric?.period?.known || !periods?.known) return holds;
  const slow = metric.period.value * periods.value > seconds;
  return slow
    ? fails(`The alarm waits longer than ${seconds} seconds. Shorten its period, or look at fewer of them.`, place)
    : holds;
}
