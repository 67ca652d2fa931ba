import { every, given } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all } from '../../src/checks/finding.js';
import { mapped } from '../../src/iac/fact.js';

const METRICS = ['Requests', '5xxErrorRate'];

export const evidence: Evidence = (model) =>
  every(model, 'dashboard', { none: 'There is no dashboard. Add one with requests and errors.' }, ({ is, place }) => {
    const metrics = mapped(is.widgets, (widgets) => Object.values(widgets).flatMap(metricsOf));
    return all(
      METRICS.map((metric) =>
        given(
          metrics,
          place,
          (all) => all.some((each) => each.startsWith(`AWS/CloudFront ${metric},`)),
          `The dashboard does not show ${metric}. Add a widget with that metric of the distribution.`,
        ),
      ),
      given(
        metrics,
        place,
        (all) => all.every((each) => !each.startsWith('AWS/CloudFront ') || each.includes('Region Global')),
        'The dashboard stays empty: CloudFront counts for all regions at once. Set the dimension Region to Global.',
      ),
    );
  });

/** `AWS/CloudFront Requests, DistributionId …, Region Global: Sum of 300 s` of a widget. */
function metricsOf(widget: unknown): readonly string[] {
  const { metrics } = (widget ?? {}) as { readonly metrics?: unknown };
  return Array.isArray(metrics) ? metrics.map(String) : [];
}
