/** Which resources a box of the drawings stands for. */

/** Boxes without resources of their own: people, and what a workflow does. */
export const withoutCode: ReadonlySet<string> = new Set(['visitor', 'stranger', 'checks']);
/** Boxes that have resources only with a control: a person uploads too, and AWS has headers of its own. */
export const codeComesWith: Readonly<Record<string, string>> = { upload: 'deploy-role', headers: 'security-headers' };

type Drawn = Readonly<Record<'insecure' | 'hardened', Readonly<Record<string, readonly string[]>>>>;

const bucket = ['aws_s3_bucket', 'aws_s3_bucket_public_access_block', 'aws_s3_bucket_policy'];
const keptBucket = [
  ...bucket,
  'aws_s3_bucket_server_side_encryption_configuration',
  'aws_s3_bucket_versioning',
  'aws_s3_bucket_lifecycle_configuration',
  'aws_s3_bucket_ownership_controls',
];
const key = ['aws_kms_key', 'aws_kms_alias', 'aws_kms_key_policy'];

const terraform: Drawn = {
  insecure: {
    zone: ['aws_route53_zone', 'aws_route53_record'],
    upload: ['aws_s3_object'],
    content: [...bucket, 'aws_s3_bucket_website_configuration'],
  },
  hardened: {
    'signing-key': [...key, 'aws_route53_key_signing_key'],
    zone: ['aws_route53_zone', 'aws_route53_record', 'aws_route53_hosted_zone_dnssec'],
    'health-check': ['aws_route53_health_check'],
    'web-acl': ['aws_wafv2_web_acl', 'aws_wafv2_web_acl_logging_configuration'],
    function: ['aws_cloudfront_function'],
    distribution: [
      'aws_cloudfront_distribution',
      'aws_cloudfront_origin_access_control',
      'aws_cloudfront_monitoring_subscription',
    ],
    certificate: ['aws_acm_certificate', 'aws_acm_certificate_validation'],
    headers: ['aws_cloudfront_response_headers_policy'],
    upload: ['aws_iam_role', 'aws_iam_role_policy'],
    content: [...keptBucket, 'aws_s3_bucket_logging'],
    'content-key': key,
    replica: [...keptBucket, 'aws_s3_bucket_replication_configuration'],
    logs: [
      ...keptBucket,
      'aws_cloudwatch_log_delivery_source',
      'aws_cloudwatch_log_delivery_destination',
      'aws_cloudwatch_log_delivery',
    ],
    'log-groups': ['aws_cloudwatch_log_group', 'aws_route53_query_log'],
    alarms: [
      'aws_sns_topic',
      'aws_sns_topic_policy',
      'aws_sns_topic_subscription',
      'aws_cloudwatch_metric_alarm',
      'aws_cloudwatch_log_metric_filter',
      'aws_budgets_budget',
    ],
    'operations-key': key,
    dashboard: ['aws_cloudwatch_dashboard'],
    trail: ['aws_cloudtrail', 'aws_s3_bucket_object_lock_configuration'],
    roles: ['aws_iam_role', 'aws_iam_role_policy', 'aws_iam_policy', 'aws_iam_role_policy_attachment'],
    state: ['terraform_data'],
  },
};

const kmsKey = ['AWS::KMS::Key', 'AWS::KMS::Alias'];
const s3Bucket = ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy'];
const role = ['AWS::IAM::Role', 'AWS::IAM::Policy'];

/** A template holds no files: the PoC's upload and the protection against slips are a script's and a setting's there. */
const template: Drawn = {
  insecure: {
    zone: ['AWS::Route53::HostedZone', 'AWS::Route53::RecordSet'],
    upload: [],
    content: s3Bucket,
  },
  hardened: {
    'signing-key': [...kmsKey, 'AWS::Route53::KeySigningKey'],
    zone: ['AWS::Route53::HostedZone', 'AWS::Route53::RecordSet', 'AWS::Route53::DNSSEC'],
    'health-check': ['AWS::Route53::HealthCheck'],
    'web-acl': ['AWS::WAFv2::WebACL', 'AWS::WAFv2::LoggingConfiguration'],
    function: ['AWS::CloudFront::Function'],
    distribution: [
      'AWS::CloudFront::Distribution',
      'AWS::CloudFront::OriginAccessControl',
      'AWS::CloudFront::MonitoringSubscription',
    ],
    certificate: ['AWS::CertificateManager::Certificate'],
    headers: ['AWS::CloudFront::ResponseHeadersPolicy'],
    upload: role,
    content: s3Bucket,
    'content-key': kmsKey,
    replica: s3Bucket,
    logs: [...s3Bucket, 'AWS::Logs::DeliverySource', 'AWS::Logs::DeliveryDestination', 'AWS::Logs::Delivery'],
    'log-groups': ['AWS::Logs::LogGroup'],
    alarms: [
      'AWS::SNS::Topic',
      'AWS::SNS::TopicPolicy',
      'AWS::SNS::Subscription',
      'AWS::CloudWatch::Alarm',
      'AWS::Logs::MetricFilter',
      'AWS::Budgets::Budget',
    ],
    'operations-key': kmsKey,
    dashboard: ['AWS::CloudWatch::Dashboard'],
    trail: ['AWS::CloudTrail::Trail'],
    roles: [...role, 'AWS::IAM::ManagedPolicy'],
    state: [],
  },
};

/** By box; an empty list means that nothing in the code stands for it in this flavor. */
export const drawnTypes: Readonly<Record<'terraform' | 'cloudformation', Drawn>> = {
  terraform,
  cloudformation: template,
};

/** Resource type and why no box stands for it. */
export const notDrawn: ReadonlyMap<string, string> = new Map([
  ['aws_cloudwatch_log_resource_policy', 'lets a service write into a log group that is drawn'],
]);
