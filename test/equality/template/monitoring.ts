/** What tells the owner: alarms and their topic, logs, dashboard, budget, trail. */
import { widgetsOf } from '../dashboard.js';
import { of } from '../fragments.js';
import { list, policyOf } from '../policy.js';
import { by, flag, lastPart, logGroupIn, type Readers, said, set, whole } from '../reader.js';
import type { Raw } from '../unread.js';

export const monitoring: Readers = {
  'AWS::SNS::Topic': (it, { region }) =>
    of('topic', it.TopicName, {
      region,
      key: it.KmsMasterKeyId,
      subscriptions: list<Raw>(it.Subscription).map((each) => `${each.Protocol} ${each.Endpoint}`),
    }),
  'AWS::SNS::TopicPolicy': (it) =>
    it.Topics.map((arn: string) => of('topic', lastPart(arn), { policy: policyOf(it.PolicyDocument)! })),
  'AWS::SNS::Subscription': (it) =>
    of('topic', lastPart(it.TopicArn), { subscriptions: [`${it.Protocol} ${it.Endpoint}`] }),
  'AWS::CloudWatch::Alarm': (it, { region }) =>
    of('alarm', it.AlarmName, {
      region,
      description: it.AlarmDescription,
      metric: it.Metrics
        ? by(it.Metrics, (query) => query.Label ?? query.Id, metricQuery)
        : said({
            namespace: it.Namespace,
            name: it.MetricName,
            statistic: it.Statistic ?? it.ExtendedStatistic,
            period: whole(it.Period),
            dimensions: dimensions(it.Dimensions),
          }),
      comparison: it.ComparisonOperator,
      threshold: Number(it.Threshold),
      periods: Number(it.EvaluationPeriods),
      missing: it.TreatMissingData ?? 'missing',
      actions: set(it.AlarmActions),
      okActions: set(it.OKActions),
    }),
  'AWS::CloudWatch::Dashboard': (it, { region }) =>
    of('dashboard', it.DashboardName, { region, widgets: widgetsOf(it.DashboardBody) }),
  'AWS::Logs::LogGroup': (it, { region, kept }) =>
    of('log group', it.LogGroupName, {
      region,
      kept,
      days: Number(it.RetentionInDays ?? 0),
      key: it.KmsKeyId,
      policy: policyOf(it.ResourcePolicyDocument),
    }),
  'AWS::Logs::MetricFilter': (it, { region }) =>
    of('metric filter', it.FilterName, {
      region,
      logGroup: it.LogGroupName,
      pattern: it.FilterPattern,
      counts: it.MetricTransformations.map(
        (each: Raw) => `${each.MetricNamespace} ${each.MetricName} by ${Number(each.MetricValue)}`,
      ),
    }),
  'AWS::Logs::DeliverySource': (it, { region }) =>
    of('delivery source', it.Name, { region, type: it.LogType, from: it.ResourceArn }),
  'AWS::Logs::DeliveryDestination': (it, { region }) =>
    of('delivery destination', it.Name, { region, format: it.OutputFormat, to: it.DestinationResourceArn }),
  'AWS::Logs::Delivery': (it, { region }) =>
    of('delivery', it.DeliverySourceName, {
      region,
      to: it.DeliveryDestinationArn,
      fields: [...it.RecordFields],
      partitioned: flag(it.S3EnableHiveCompatiblePath, false),
      suffix: it.S3SuffixPath,
    }),
  'AWS::Budgets::Budget': ({ Budget: it, NotificationsWithSubscribers }) =>
    of('budget', it.BudgetName, {
      type: it.BudgetType,
      unit: it.TimeUnit,
      limit: `${Number(it.BudgetLimit.Amount)} ${it.BudgetLimit.Unit}`,
      notices: set(NotificationsWithSubscribers.map(notice)),
    }),
  'AWS::CloudTrail::Trail': (it, { region }) =>
    of('trail', it.TrailName, {
      region,
      bucket: it.S3BucketName,
      key: it.KMSKeyId,
      logGroup: logGroupIn(it.CloudWatchLogsLogGroupArn),
      role: it.CloudWatchLogsRoleArn,
      validated: flag(it.EnableLogFileValidation, false),
      everyRegion: flag(it.IsMultiRegionTrail, false),
      globalServices: flag(it.IncludeGlobalServiceEvents, false),
      logging: it.IsLogging,
      selectors: by(
        it.AdvancedEventSelectors,
        (selector) => selector.Name,
        (selector) =>
          by(
            selector.FieldSelectors,
            (field) => field.Field,
            ({ Equals, StartsWith }) =>
              said({ equals: Equals && set(Equals), startsWith: StartsWith && set(StartsWith) }),
          ),
      ),
    }),
};

function dimensions(them: Raw): Readonly<Record<string, string>> {
  return by(
    them,
    ({ Name }) => Name,
    ({ Value }) => Value,
  );
}

function metricQuery({ Expression, Label, ReturnData, MetricStat: stat }: Raw) {
  return said({
    expression: Expression,
    label: Label,
    returned: flag(ReturnData, true),
    metric: stat && {
      namespace: stat.Metric.Namespace,
      name: stat.Metric.MetricName,
      statistic: stat.Stat,
      period: Number(stat.Period),
      dimensions: dimensions(stat.Metric.Dimensions),
    },
  });
}

function notice({ Notification: it, Subscribers }: Raw): string {
  return `${it.NotificationType} ${it.ComparisonOperator} ${Number(it.Threshold)} ${it.ThresholdType} to ${set(Subscribers.map((each: Raw) => `${each.SubscriptionType} ${each.Address}`)).join(', ')}`;
}
