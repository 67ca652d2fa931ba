import { asksForTheHomePage, everyAlarmOn, ringsAtTheEdge, watchesTheDistribution } from '../../src/checks/alarms.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding, fails, holds, unclear } from '../../src/checks/finding.js';
import { type Count, known, mapped, type Open } from '../../src/iac/fact.js';
import type { Model, Thing } from '../../src/iac/model.js';

/**
 * Seconds within which someone must be notified. What S3 refuses, by its policy or for a key, is a client error to
 * CloudFront: the alarm on 4xx is the only one that sees it, unless a health check requests the home page.
 */
const PATIENCE = { server: 300, client: 600, clientWithHealthCheck: 900 };

export const evidence: Evidence = (model) => {
  const asked = asksForTheHomePage(model);
  const client = asked.known && asked.value ? PATIENCE.clientWithHealthCheck : PATIENCE.client;
  return all(
    quick(model, '5xxErrorRate', known(PATIENCE.server, model.place)),
    quick(model, '4xxErrorRate', mapped(asked, () => client)!),
  );
};

function quick(model: Model, metric: string, seconds: Count): Finding {
  const none = `No alarm watches the metric ${metric}. Add one for the distribution.`;
  return everyAlarmOn(model, metric, none, (alarm) =>
    all(watchesTheDistribution(model, alarm), ringsAtTheEdge(model, alarm), within(alarm, seconds)),
  );
}

function within({ is, place }: Thing<'alarm'>, seconds: Count): Finding {
  const facts = [is.metric?.period, is.periods];
  const unsure = facts.find((fact): fact is Open => fact !== undefined && !fact.known);
  if (unsure) return unclear(unsure);
  const [period, periods] = facts.map((fact) => (fact?.known ? fact.value : 0));
  const all = period! * periods!;
  if (all <= PATIENCE.server) return holds;
  if (!seconds.known) return unclear(seconds);
  return all > seconds.value
    ? fails(
        `The alarm waits longer than ${seconds.value} seconds. Shorten its period, or look at fewer of them.`,
        place,
      )
    : holds;
}
