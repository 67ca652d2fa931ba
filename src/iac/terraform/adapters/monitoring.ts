/** What tells the owner: alarms and their topic, logs, dashboard, budget, trail. */
import { combined, counted, joined, lastPart, logGroupIn } from '../../adapters.js';
import { widgetsOf } from '../../dashboard.js';
import { known, mapped, or } from '../../fact.js';
import { by, type Fields, said } from '../../fields.js';
import { type Adapters, makes, sets } from '../../fragment.js';
import type { Metric, Query } from '../../kinds/monitoring.js';
import { noticesOf } from '../../notices.js';
import { policyOf } from '../../policy.js';

export const monitoring: Adapters = {
  aws_sns_topic: (it, at) =>
    makes('topic', at, {
      region: at.region,
      key: it.text('kms_master_key_id'),
      policy: policyOf(it.at('policy').value),
      subscriptions: known([], at.place),
    }),
  aws_sns_topic_policy: (it, at) =>
    sets('topic', lastPart(it.text('arn')), at, { policy: policyOf(it.at('policy').value) }),
  aws_sns_topic_subscription: (it, at) =>
    sets('topic', lastPart(it.text('topic_arn')), at, {
      subscriptions: mapped(joined(at.place, it.text('protocol'), it.text('endpoint')), (each) => [each]),
    }),
  aws_cloudwatch_metric_alarm: (it, at) =>
    makes(
      'alarm',
      at,
      {
        region: at.region,
        description: it.text('alarm_description'),
        metric: it.has('metric_query') ? undefined : metricOf(it),
        queries: it.has('metric_query')
          ? by(it.each('metric_query'), (query) => query.text('label') ?? query.text('id'), queryOf)
          : undefined,
        comparison: it.text('comparison_operator'),
        threshold: it.number('threshold'),
        periods: it.number('evaluation_periods'),
        missing: or(it.text('treat_missing_data'), 'missing', it.place),
        actions: or(it.set('alarm_actions'), [], it.place),
        okActions: or(it.set('ok_actions'), [], it.place),
      },
      it.text('alarm_name'),
    ),
  aws_cloudwatch_dashboard: (it, at) =>
    makes('dashboard', at, { region: at.region, widgets: widgetsOf(it.at('dashboard_body').value) }),
  aws_cloudwatch_log_group: (it, at) =>
    makes('log group', at, {
      region: at.region,
      kept: or(it.flag('skip_destroy'), false, it.place),
      days: or(it.number('retention_in_days'), 0, it.place),
      key: it.text('kms_key_id'),
    }),
  aws_cloudwatch_log_metric_filter: (it, at) =>
    makes(
      'metric filter',
      at,
      {
        region: at.region,
        logGroup: it.text('log_group_name'),
        pattern: it.text('pattern'),
        counts: combined(
          it.each('metric_transformation').map((each) => counted(each, 'namespace', 'name', 'value')),
          it.place,
        ),
      },
      it.text('name'),
    ),
  // Of one log group, or of all in the account and region.
  aws_cloudwatch_log_resource_policy: (it, at) => {
    const policy = policyOf(it.at('policy_document').value);
    return it.has('resource_arn')
      ? sets('log group', logGroupIn(it.text('resource_arn')), at, { policy })
      : makes('log policy', at, { region: at.region, policy }, it.text('policy_name'));
  },
  aws_cloudwatch_log_delivery_source: (it, at) =>
    makes('delivery source', at, { region: at.region, type: it.text('log_type'), from: it.text('resource_arn') }),
  aws_cloudwatch_log_delivery_destination: (it, at) =>
    makes('delivery destination', at, {
      region: at.region,
      format: it.text('output_format'),
      to: it.text('delivery_destination_configuration.destination_resource_arn'),
    }),
  aws_cloudwatch_log_delivery: (it, at) =>
    makes(
      'delivery',
      at,
      {
        region: at.region,
        to: it.text('delivery_destination_arn'),
        fields: it.texts('record_fields'),
        partitioned: or(it.flag('s3_delivery_configuration.enable_hive_compatible_path'), false, it.place),
        suffix: it.text('s3_delivery_configuration.suffix_path'),
      },
      it.text('delivery_source_name'),
    ),
  aws_budgets_budget: (it, at) =>
    makes(
      'budget',
      at,
      {
        type: it.text('budget_type'),
        unit: it.text('time_unit'),
        limit: joined(at.place, it.number('limit_amount'), it.text('limit_unit')),
        notices: noticesOf(it.each('notification'), noticeOf, at.place),
      },
      it.text('name'),
    ),
  aws_cloudtrail: (it, at) =>
    makes('trail', at, {
      region: at.region,
      bucket: it.text('s3_bucket_name'),
      key: it.text('kms_key_id'),
      logGroup: logGroupIn(it.text('cloud_watch_logs_group_arn')),
      role: it.text('cloud_watch_logs_role_arn'),
      validated: or(it.flag('enable_log_file_validation'), false, it.place),
      everyRegion: or(it.flag('is_multi_region_trail'), false, it.place),
      globalServices: or(it.flag('include_global_service_events'), true, it.place),
      logging: or(it.flag('enable_logging'), true, it.place),
      selectors: by(
        it.each('advanced_event_selector'),
        (selector) => selector.text('name'),
        (selector) =>
          by(
            selector.each('field_selector'),
            (field) => field.text('field'),
            (field) => said({ equals: field.set('equals'), startsWith: field.set('starts_with') }),
          ),
      ),
    }),
};

function metricOf(it: Fields): Metric {
  return said({
    namespace: it.text('namespace'),
    name: it.text('metric_name'),
    statistic: it.text('statistic') ?? it.text('extended_statistic') ?? it.text('stat'),
    period: it.number('period'),
    dimensions: it.map('dimensions') ?? {},
  });
}

function queryOf(it: Fields): Query {
  return said({
    expression: it.text('expression'),
    label: it.text('label'),
    returned: or(it.flag('return_data'), false, it.place),
    metric: it.has('metric') ? metricOf(it.at('metric.0')) : undefined,
  });
}

function noticeOf(it: Fields) {
  return {
    when: joined(
      it.place,
      it.text('notification_type'),
      it.text('comparison_operator'),
      it.number('threshold'),
      it.text('threshold_type'),
    ),
    to: [
      mapped(it.set('subscriber_sns_topic_arns'), (arns) => arns.map((arn) => `SNS ${arn}`)),
      mapped(it.set('subscriber_email_addresses'), (all) => all.map((address) => `EMAIL ${address}`)),
    ],
  };
}
