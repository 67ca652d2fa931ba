/** Values that no reader notices, and why nothing is lost by it. One that nothing overlooks any more fails the test. */
export interface Ignored {
  /** Type and path as they are reported; `*` stands for anything. */
  readonly path: string;
  readonly reason: string;
}

export const ignored: readonly Ignored[] = [
  {
    path: 'aws_acm_certificate_validation*',
    reason: 'waits until the certificate is issued; in a stack the certificate itself does',
  },
  {
    path: 'aws_route53_record.allow_overwrite',
    reason: 'of the records that validate the certificate: in a stack ACM writes them itself',
  },
  { path: 'aws_route53_record.ttl', reason: 'the same; the lifetime of any other record is compared' },
  {
    path: 'aws_s3_bucket_lifecycle_configuration.rule.*.filter.*',
    reason: 'empty: the provider wants the word where a template says nothing',
  },
  { path: 'aws_s3_bucket_replication_configuration.rule.*.filter.*', reason: 'the same' },
  {
    path: 'aws_s3_bucket.force_destroy',
    reason:
      'of the proof of concept: lets Terraform empty the bucket before it deletes it, which is no setting of the bucket',
  },
  {
    path: 'aws_s3_object*',
    reason: 'pages of the proof of concept: a template holds no files, scripts upload the same folder',
  },
  {
    path: 'AWS::CloudFront::Distribution.DistributionConfig.OriginGroups.*Quantity',
    reason: 'counts the list beside it',
  },
  {
    path: 'aws_cloudwatch_metric_alarm.metric_query.*.id',
    reason: 'of an expression, which is known by its label; ids that an expression asks for stand in it',
  },
  { path: 'AWS::CloudWatch::Alarm.Metrics.*.Id', reason: 'the same' },
  {
    path: 'AWS::CloudWatch::Dashboard.DashboardBody.widgets.*.properties.yAxis',
    reason: 'empty: the CDK writes it where it sets no axis',
  },
];

export function matches({ path }: Ignored, found: string): boolean {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`).test(found);
}
