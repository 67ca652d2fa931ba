/** What tells the owner. */
import type { By, Count, Flag, Text, Texts } from '../fact.js';
import type { Policy } from '../policy.js';

export interface Topic {
  region: Text;
  key: Text;
  policy: Policy;
  /** `email ops@example.com` */
  subscriptions: Texts;
}

export interface Metric {
  readonly namespace?: Text | undefined;
  readonly name?: Text | undefined;
  readonly statistic?: Text | undefined;
  readonly period?: Count | undefined;
  readonly dimensions: By<Text>;
}

export interface Query {
  readonly expression?: Text | undefined;
  readonly label?: Text | undefined;
  readonly returned: Flag;
  readonly metric?: Metric | undefined;
}

export interface Alarm {
  region: Text;
  description: Text;
  /** What it watches: one metric, or queries by label. */
  metric: Metric;
  queries: By<Query>;
  comparison: Text;
  threshold: Count;
  periods: Count;
  missing: Text;
  actions: Texts;
  okActions: Texts;
}

export interface LogGroup {
  region: Text;
  kept: Flag;
  days: Count;
  key: Text;
  policy: Policy;
}

export interface Delivery {
  region: Text;
  to: Text;
  fields: Texts;
  partitioned: Flag;
  suffix: Text;
}

export interface Trail {
  region: Text;
  bucket: Text;
  key: Text;
  logGroup: Text;
  role: Text;
  validated: Flag;
  everyRegion: Flag;
  globalServices: Flag;
  logging: Flag;
  /** Selectors by name, their fields by theirs. */
  selectors: By<By<{ readonly equals?: Texts | undefined; readonly startsWith?: Texts | undefined }>>;
}

export interface HealthCheck {
  type: Text;
  host: Text;
  port: Count;
  path: Text;
  text: Text;
  sni: Flag;
  everySeconds: Count;
  failures: Count;
  inverted: Flag;
  latency: Flag;
  tags: By<Text>;
}
