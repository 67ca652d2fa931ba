/** What tells the owner: alarms and their topic, logs, dashboard, budget, trail. */
import { widgetsOf } from '../dashboard.js';
import { of } from '../fragments.js';
import { policyOf } from '../policy.js';
import { by, flag, lastPart, logGroupIn, type Readers, said, set, whole } from '../reader.js';
import type { Raw } from '../unread.js';

export const monitoring: Readers = {
  aws_sns_topic: (it, { region }) => of('topic', it.name, { region, key: it.kms_master_key_id, subscriptions: [] }),
  aws_sns_topic_policy: (it) => of('topic', lastPart(it.arn), { policy: policyOf(it.policy)! }),
  aws_sns_topic_subscription: (it) =>
    of('topic', lastPart(it.topic_arn), { subscriptions: [`${it.protocol} ${it.endpoint}`] }),
  aws_cloudwatch_metric_alarm: (it, { region }) =>
    of('alarm', it.alarm_name, {
      region,
      description: it.alarm_description,
      metric: it.metric_query
        ? by(it.metric_query, (query) => query.label ?? query.id, metricQuery)
        : said({
            namespace: it.namespace,
            name: it.metric_name,
            statistic: it.statistic ?? it.extended_statistic,
            period: whole(it.period),
            dimensions: { ...it.dimensions },
          }),
      comparison: it.comparison_operator,
      threshold: Number(it.threshold),
      periods: Number(it.evaluation_periods),
      missing: it.treat_missing_data ?? 'missing',
      actions: set(it.alarm_actions),
      okActions: set(it.ok_actions),
    }),
  aws_cloudwatch_dashboard: (it, { region }) =>
    of('dashboard', it.dashboard_name, { region, widgets: widgetsOf(it.dashboard_body) }),
  aws_cloudwatch_log_group: (it, { region }) =>
    of('log group', it.name, {
      region,
      kept: it.skip_destroy === true,
      days: Number(it.retention_in_days ?? 0),
      key: it.kms_key_id,
    }),
  aws_cloudwatch_log_metric_filter: (it, { region }) =>
    of('metric filter', it.name, {
      region,
      logGroup: it.log_group_name,
      pattern: it.pattern,
      counts: it.metric_transformation.map((each: Raw) => `${each.namespace} ${each.name} by ${Number(each.value)}`),
    }),
  aws_cloudwatch_log_resource_policy: (it) =>
    of('log group', logGroupIn(it.resource_arn), { policy: policyOf(it.policy_document)! }),
  aws_cloudwatch_log_delivery_source: (it, { region }) =>
    of('delivery source', it.name, { region, type: it.log_type, from: it.resource_arn }),
  aws_cloudwatch_log_delivery_destination: (it, { region }) =>
    of('delivery destination', it.name, {
      region,
      format: it.output_format,
      to: it.delivery_destination_configuration[0].destination_resource_arn,
    }),
  aws_cloudwatch_log_delivery: (it, { region }) =>
    of('delivery', it.delivery_source_name, {
      region,
      to: it.delivery_destination_arn,
      fields: [...it.record_fields],
      partitioned: flag(it.s3_delivery_configuration[0].enable_hive_compatible_path, false),
      suffix: it.s3_delivery_configuration[0].suffix_path,
    }),
  aws_budgets_budget: (it) =>
    of('budget', it.name, {
      type: it.budget_type,
      unit: it.time_unit,
      limit: `${Number(it.limit_amount)} ${it.limit_unit}`,
      notices: set(it.notification.map(notice)),
    }),
  aws_cloudtrail: (it, { region }) =>
    of('trail', it.name, {
      region,
      bucket: it.s3_bucket_name,
      key: it.kms_key_id,
      logGroup: logGroupIn(it.cloud_watch_logs_group_arn),
      role: it.cloud_watch_logs_role_arn,
      validated: flag(it.enable_log_file_validation, false),
      everyRegion: flag(it.is_multi_region_trail, false),
      globalServices: flag(it.include_global_service_events, true),
      logging: flag(it.enable_logging, true),
      selectors: by(
        it.advanced_event_selector,
        (selector) => selector.name,
        (selector) =>
          by(
            selector.field_selector,
            (field) => field.field,
            ({ equals, starts_with }) =>
              said({ equals: equals && set(equals), startsWith: starts_with && set(starts_with) }),
          ),
      ),
    }),
};

function metricQuery({ expression, label, return_data, metric: [metric] = [] }: Raw) {
  return said({
    expression,
    label,
    returned: flag(return_data, false),
    metric: metric && {
      namespace: metric.namespace,
      name: metric.metric_name,
      statistic: metric.stat,
      period: Number(metric.period),
      dimensions: { ...metric.dimensions },
    },
  });
}

function notice(it: Raw): string {
  const whom = [
    ...set(it.subscriber_sns_topic_arns).map((arn) => `SNS ${arn}`),
    ...set(it.subscriber_email_addresses).map((address) => `EMAIL ${address}`),
  ];
  return `${it.notification_type} ${it.comparison_operator} ${Number(it.threshold)} ${it.threshold_type} to ${whom.join(', ')}`;
}
