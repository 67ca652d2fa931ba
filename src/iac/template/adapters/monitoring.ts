/** What tells the owner: alarms and their topic, logs, dashboard, budget, trail. */
import { combined, counted, joined, lastPart, logGroupIn } from '../../adapters.js';
import { widgetsOf } from '../../dashboard.js';
import { type By, mapped, or, type Text } from '../../fact.js';
import { by, type Fields, said } from '../../fields.js';
import { type Adapters, makes, sets } from '../../fragment.js';
import type { Metric, Query } from '../../kinds/monitoring.js';
import { noticesOf } from '../../notices.js';
import { policyOf } from '../../policy.js';

export const monitoring: Adapters = {
  'AWS::SNS::Topic': (it, at) =>
    makes('topic', at, {
      region: at.region,
      key: it.text('KmsMasterKeyId'),
      subscriptions: combined(
        it.each('Subscription').map((each) => joined(each.place, each.text('Protocol'), each.text('Endpoint'))),
        it.place,
      ),
    }),
  'AWS::SNS::TopicPolicy': (it, at) =>
    it
      .each('Topics')
      .map((topic) => sets('topic', lastPart(topic.text('')), at, { policy: policyOf(it.at('PolicyDocument').value) })),
  'AWS::SNS::Subscription': (it, at) =>
    sets('topic', lastPart(it.text('TopicArn')), at, {
      subscriptions: mapped(joined(at.place, it.text('Protocol'), it.text('Endpoint')), (each) => [each]),
    }),
  'AWS::CloudWatch::Alarm': (it, at) =>
    makes(
      'alarm',
      at,
      {
        region: at.region,
        description: it.text('AlarmDescription'),
        metric: it.has('Metrics') ? undefined : metricOf(it, it.text('Statistic') ?? it.text('ExtendedStatistic')),
        queries: it.has('Metrics')
          ? by(it.each('Metrics'), (query) => query.text('Label') ?? query.text('Id'), queryOf)
          : undefined,
        comparison: it.text('ComparisonOperator'),
        threshold: it.number('Threshold'),
        periods: it.number('EvaluationPeriods'),
        missing: or(it.text('TreatMissingData'), 'missing', it.place),
        actions: or(it.set('AlarmActions'), [], it.place),
        okActions: or(it.set('OKActions'), [], it.place),
      },
      it.text('AlarmName'),
    ),
  'AWS::CloudWatch::Dashboard': (it, at) =>
    makes('dashboard', at, { region: at.region, widgets: widgetsOf(it.at('DashboardBody').value) }),
  'AWS::Logs::LogGroup': (it, at) =>
    makes('log group', at, {
      region: at.region,
      kept: at.kept,
      days: or(it.number('RetentionInDays'), 0, it.place),
      key: it.text('KmsKeyId'),
      policy: policyOf(it.at('ResourcePolicyDocument').value),
    }),
  'AWS::Logs::MetricFilter': (it, at) =>
    makes(
      'metric filter',
      at,
      {
        region: at.region,
        logGroup: it.text('LogGroupName'),
        pattern: it.text('FilterPattern'),
        counts: combined(
          it.each('MetricTransformations').map((each) => counted(each, 'MetricNamespace', 'MetricName', 'MetricValue')),
          it.place,
        ),
      },
      it.text('FilterName'),
    ),
  'AWS::Logs::ResourcePolicy': (it, at) =>
    makes(
      'log policy',
      at,
      { region: at.region, policy: policyOf(it.at('PolicyDocument').value) },
      it.text('PolicyName'),
    ),
  'AWS::Logs::DeliverySource': (it, at) =>
    makes('delivery source', at, { region: at.region, type: it.text('LogType'), from: it.text('ResourceArn') }),
  'AWS::Logs::DeliveryDestination': (it, at) =>
    makes('delivery destination', at, {
      region: at.region,
      format: it.text('OutputFormat'),
      to: it.text('DestinationResourceArn'),
    }),
  'AWS::Logs::Delivery': (it, at) =>
    makes(
      'delivery',
      at,
      {
        region: at.region,
        to: it.text('DeliveryDestinationArn'),
        fields: it.texts('RecordFields'),
        partitioned: or(it.flag('S3EnableHiveCompatiblePath'), false, it.place),
        suffix: it.text('S3SuffixPath'),
      },
      it.text('DeliverySourceName'),
    ),
  'AWS::Budgets::Budget': (it, at) =>
    makes(
      'budget',
      at,
      {
        type: it.text('Budget.BudgetType'),
        unit: it.text('Budget.TimeUnit'),
        limit: joined(at.place, it.number('Budget.BudgetLimit.Amount'), it.text('Budget.BudgetLimit.Unit')),
        notices: noticesOf(it.each('NotificationsWithSubscribers'), noticeOf, at.place),
      },
      it.text('Budget.BudgetName'),
    ),
  'AWS::CloudTrail::Trail': (it, at) =>
    makes('trail', at, {
      region: at.region,
      bucket: it.text('S3BucketName'),
      key: it.text('KMSKeyId'),
      logGroup: logGroupIn(it.text('CloudWatchLogsLogGroupArn')),
      role: it.text('CloudWatchLogsRoleArn'),
      validated: or(it.flag('EnableLogFileValidation'), false, it.place),
      everyRegion: or(it.flag('IsMultiRegionTrail'), false, it.place),
      globalServices: or(it.flag('IncludeGlobalServiceEvents'), false, it.place),
      logging: it.flag('IsLogging'),
      selectors: by(
        it.each('AdvancedEventSelectors'),
        (selector) => selector.text('Name'),
        (selector) =>
          by(
            selector.each('FieldSelectors'),
            (field) => field.text('Field'),
            (field) => said({ equals: field.set('Equals'), startsWith: field.set('StartsWith') }),
          ),
      ),
    }),
};

function dimensions(all: readonly Fields[]): By<Text> {
  const there = all.filter((each) => each.text('Value') !== undefined);
  return by(
    there,
    (each) => each.text('Name'),
    (each) => each.text('Value')!,
  );
}

function metricOf(it: Fields, statistic: Text | undefined): Metric {
  return said({
    namespace: it.text('Namespace'),
    name: it.text('MetricName'),
    statistic,
    period: it.number('Period'),
    dimensions: dimensions(it.each('Dimensions')),
  });
}

function queryOf(it: Fields): Query {
  const stat = it.at('MetricStat');
  return said({
    expression: it.text('Expression'),
    label: it.text('Label'),
    returned: or(it.flag('ReturnData'), true, it.place),
    metric: it.has('MetricStat')
      ? said({ ...metricOf(stat.at('Metric'), stat.text('Stat')), period: stat.number('Period') })
      : undefined,
  });
}

function noticeOf(it: Fields) {
  const notice = it.at('Notification');
  return {
    when: joined(
      it.place,
      notice.text('NotificationType'),
      notice.text('ComparisonOperator'),
      notice.number('Threshold'),
      notice.text('ThresholdType'),
    ),
    to: [
      combined(
        it.each('Subscribers').map((each) => joined(each.place, each.text('SubscriptionType'), each.text('Address'))),
        it.place,
      ),
    ],
  };
}
