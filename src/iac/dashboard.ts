/** Widgets of a dashboard by title. What is said once for a widget, and what is said for each of its metrics, is the same to CloudWatch. */

import { bare } from './access.js';
import { type By, type Fact, known, open, openOf } from './fact.js';
import { said } from './fields.js';
import { unknownIn, type Value } from './value.js';

/** What CloudWatch takes where nothing is said. */
const DEFAULTS = { stat: 'Average', period: 300 };
const COLUMNS = 24;

/** Something out of a dashboard's body, whose shape is CloudWatch's. */
// biome-ignore lint/suspicious/noExplicitAny: a document that has no type
type Raw = any;

/** @param body text of JSON, or what it says */
export function widgetsOf(body: Value): Fact<By<unknown>> {
  const unclear = unknownIn(body);
  if (unclear) return openOf(unclear);
  try {
    const said = bare(body) as Raw;
    const { widgets, ...rest } = typeof said === 'string' ? JSON.parse(said) : said;
    return known({ ...titled(flow(widgets)), ...rest }, body.place);
  } catch {
    return open('the body of the dashboard cannot be read', body.place);
  }
}

/** One without a title, or with that of another, goes by its position. */
function titled(placed: readonly Raw[]): By<unknown> {
  const found = new Map<string, unknown>();
  for (const [at, each] of placed.entries()) {
    const { title } = each.properties;
    found.set(title === undefined || found.has(title) ? `{number ${at + 1}}` : title, widget(each));
  }
  return Object.fromEntries(found);
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
