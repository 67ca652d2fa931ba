/** The same widget in the ways that a person and the CDK write it. */
import { describe, expect, it } from 'vitest';
import { widgetsOf } from '../../src/iac/dashboard.js';
import { scalar } from '../../src/iac/value.js';

const size = { type: 'metric', width: 12, height: 6 };
const widget = (properties: object, place = {}) => ({
  ...size,
  ...place,
  properties: { title: 'Requests', region: 'us-east-1', ...properties },
});
const place = { file: 'dashboard.tf', line: 1, endLine: 1 };
const dashboard = (...widgets: readonly object[]) => {
  const found = widgetsOf(scalar(JSON.stringify({ widgets }), place));
  return found.known ? found.value : found.why;
};

describe('dashboard', () => {
  it('is the same whether a widget says it or each of its metrics', () => {
    const byHand = dashboard(
      widget({
        stat: 'Sum',
        period: 300,
        metrics: [['AWS/CloudFront', 'Requests', 'DistributionId', 'E1', 'Region', 'Global']],
      }),
    );
    const byCdk = dashboard(
      widget(
        {
          view: 'timeSeries',
          yAxis: {},
          metrics: [['AWS/CloudFront', 'Requests', 'Region', 'Global', 'DistributionId', 'E1', { stat: 'Sum' }]],
        },
        { x: 0, y: 0 },
      ),
    );
    expect(byCdk).toEqual(byHand);
    expect(byHand).toMatchObject({
      Requests: { metrics: ['AWS/CloudFront Requests, DistributionId E1, Region Global: Sum of 300 s'] },
    });
  });

  it('differs by dimension, statistic, axis and place', () => {
    const metrics = [['AWS/CloudFront', 'Requests', 'DistributionId', 'E1']];
    const one = dashboard(widget({ metrics }));
    expect(dashboard(widget({ metrics: [['AWS/CloudFront', 'Requests', 'DistributionId', 'E2']] }))).not.toEqual(one);
    expect(dashboard(widget({ metrics, stat: 'p90' }))).not.toEqual(one);
    expect(dashboard(widget({ metrics, yAxis: { left: { min: 0 } } }))).not.toEqual(one);
    expect(dashboard(widget({ metrics }, { x: 12, y: 0 }))).not.toEqual(one);
  });

  it('puts widgets without a place side by side, then below', () => {
    const metrics = [['N', 'M']];
    const three = dashboard(...['a', 'b', 'c'].map((title) => ({ ...size, properties: { title, metrics } })));
    expect(Object.values(three)).toMatchObject([
      { x: 0, y: 0 },
      { x: 12, y: 0 },
      { x: 0, y: 6 },
    ]);
  });

  it('refuses the sign for "as above", which it does not read', () => {
    expect(dashboard(widget({ metrics: [['N', 'M', '.', '.']] }))).toBe('the body of the dashboard cannot be read');
  });

  it('keeps two widgets of one title apart', () => {
    const metrics = [['N', 'M']];
    expect(Object.keys(dashboard(widget({ metrics }), widget({ metrics })))).toEqual(['Requests', '{number 2}']);
  });
});
