/** Widgets of a dashboard by title. What is said once for a widget, and what is said for each of its metrics, is the same to CloudWatch. */
import { by, said } from './reader.js';
import type { Raw } from './unread.js';

/** What CloudWatch takes where nothing is said. */
const DEFAULTS = { stat: 'Average', period: 300 };
const COLUMNS = 24;

export function widgetsOf(body: string): Readonly<Record<string, unknown>> {
  const { widgets, ...rest } = JSON.parse(body);
  const placed = flow(widgets);
  return { ...by(placed, ({ properties }) => properties.title, widget), ...rest };
}

/** Widgets without a place stand one after the other, as many as fit side by side. */
function flow(widgets: readonly Raw[]): readonly Raw[] {
  let x = 0;
  let y = 0;
  return widgets.map((each) => {
    if (x + each.width > COLUMNS) {
      x = 0;
      y += each.height;
    }
    const placed = { x, y, ...each };
    x += each.width;
    return placed;
  });
}

function widget({
  properties: { title: _title, metrics, stat, period, view, yAxis = {}, region, ...properties },
  ...place
}: Raw) {
  const axis = Object.keys(yAxis).length === 0 ? undefined : yAxis;
  return said({
    ...place,
    ...properties,
    region,
    view: view ?? 'timeSeries',
    yAxis: axis,
    metrics: metrics.map((metric: Raw) => metricText(metric, said({ stat, period }))),
  });
}

/** `AWS/CloudFront Requests, DistributionId {distribution example.com}, Region Global: Sum of 300 s` */
function metricText([namespace, name, ...rest]: readonly Raw[], ofWidget: Raw): string {
  const options = typeof rest.at(-1) === 'object' ? rest.at(-1) : {};
  const names = rest.filter((each) => typeof each === 'string');
  if (names.includes('.')) throw new Error('a metric repeats the one before it, which nobody reads');
  const dimensions = names.flatMap((each, index) => (index % 2 === 0 ? [`${each} ${names[index + 1]}`] : [])).sort();
  const { stat, period, ...others } = { ...DEFAULTS, ...ofWidget, ...options };
  const more = Object.keys(others).length === 0 ? '' : ` ${JSON.stringify(others)}`;
  return `${[`${namespace} ${name}`, ...dimensions].join(', ')}: ${stat} of ${period} s${more}`;
}
