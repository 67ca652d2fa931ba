import { dimensionLeadsTo, everyAlarmOn, ringsAtTheEdge } from '../../src/checks/alarms.js';
import { everyDistribution } from '../../src/checks/distributions.js';
import { every, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all, type Finding } from '../../src/checks/finding.js';
import type { Model, Thing } from '../../src/iac/model.js';

export const evidence: Evidence = (model) =>
  all(
    every(
      model,
      'health check',
      { none: 'There is no health check. Add one that requests the home page of the site.' },
      asksAsVisitors,
    ),
    everyDistribution(model, (distribution) =>
      must(
        distribution,
        'tls',
        distribution.is.tls?.floor,
        // What the checkers of Route 53 speak, according to its reference (HealthCheckConfig, Type).
        (floor) => floor.startsWith('TLSv1.2_'),
        'The health check cannot speak to the distribution. Choose a TLS policy that has 1.2, such as TLSv1.2_2025.',
      ),
    ),
    everyAlarmOn(
      model,
      'HealthCheckStatus',
      'There is no alarm on the metric HealthCheckStatus. Add one for the health check.',
      (alarm) => hears(model, alarm),
    ),
  );

function asksAsVisitors(check: Thing<'health check'>): Finding {
  const { type, sni } = check.is;
  return all(
    must(
      check,
      'type',
      type,
      (said) => said === 'HTTPS_STR_MATCH',
      'The health check accepts any answer. Set its type to HTTPS_STR_MATCH, with a text of the page.',
    ),
    must(
      check,
      'sni',
      sni,
      (on) => on,
      'The health check does not say which site it requests. Turn on SNI in the health check.',
    ),
  );
}

function hears(model: Model, alarm: Thing<'alarm'>): Finding {
  return all(
    dimensionLeadsTo(
      model,
      alarm,
      'HealthCheckId',
      'health check',
      'The alarm watches no health check. Set its dimension HealthCheckId.',
    ),
    ringsAtTheEdge(model, alarm),
    must(
      alarm,
      'missing',
      alarm.is.missing,
      (how) => how === 'breaching',
      'The alarm does not go off when the checkers stop reporting. Treat missing data as breaching.',
    ),
  );
}
