import type * as iam from 'aws-cdk-lib/aws-iam';
import { bucketName, domain, hosts, prefix } from './names';
import { allow, bucketArns, deny, type Place, readPolicyArn, roleArns, stackArns } from './rights';
import { US_EAST_1 } from './site-stack';

/** Ids that AWS assigned, from the stacks before. */
export interface Ids {
  readonly distributionArn: string;
  readonly originAccessControlId: string;
  readonly certificateArn: string;
  readonly zoneId: string;
  readonly accessLogDeliveryArn: string;
  // The headers.
  readonly headersPolicyId: string;
  // The key of the records.
  readonly auditKeyArn: string;
  // The health check.
  readonly healthCheckId: string;
}

/**
 * What exists may be changed. What would get a new identity, such as a role, a key, a certificate or a zone, is created
 * and removed by a person.
 */
export function applyRights(place: Place, ids: Ids): iam.PolicyStatement[] {
  const { account, settings } = place;
  // The audit trail's ARNs, in the region of the data.
  const trailArn = `arn:aws:cloudtrail:${settings.region}:${account}:trail/${prefix}`;
  const trailLogs = `arn:aws:logs:${settings.region}:${account}:log-group:/aws/cloudtrail/${prefix}`;
  const inVirginia = `arn:aws:logs:${US_EAST_1}:${account}:log-group:`;
  return [
    allow(
      'Stacks',
      ['cloudformation:CreateChangeSet', 'cloudformation:DeleteChangeSet', 'cloudformation:DescribeChangeSet', 'cloudformation:ExecuteChangeSet'],
      stackArns(place),
    ),
    allow(
      'Buckets',
      [
        's3:PutBucketLogging',
        's3:PutBucketOwnershipControls',
        's3:PutBucketPolicy',
        's3:PutBucketPublicAccessBlock',
        's3:PutBucketTagging',
        's3:PutBucketVersioning',
        's3:PutEncryptionConfiguration',
        's3:PutLifecycleConfiguration',
        's3:PutReplicationConfiguration',
        's3:TagResource',
        's3:UntagResource',
      ],
      bucketArns(place),
    ),
    allow(
      'Distribution',
      [
        'cloudfront:AllowVendedLogDeliveryForResource',
        'cloudfront:PublishFunction',
        'cloudfront:TagResource',
        'cloudfront:UntagResource',
        'cloudfront:UpdateDistribution',
        'cloudfront:UpdateFunction',
        'cloudfront:UpdateOriginAccessControl',
      ],
      [
        ids.distributionArn,
        `arn:aws:cloudfront::${account}:function/${prefix}-viewer-request`,
        `arn:aws:cloudfront::${account}:origin-access-control/${ids.originAccessControlId}`,
      ],
    ),
    // Records of the site only: not of its neighbors in the zone, and not of names below it.
    allow('Records', ['route53:ChangeResourceRecordSets'], [`arn:aws:route53:::hostedzone/${ids.zoneId}`], {
      'ForAllValues:StringEquals': { 'route53:ChangeResourceRecordSetsNormalizedRecordNames': [...hosts] },
    }),
    allow(
      'Alarms',
      [
        'cloudwatch:DeleteAlarms',
        'cloudwatch:DeleteDashboards',
        'cloudwatch:PutDashboard',
        'cloudwatch:PutMetricAlarm',
        'cloudwatch:TagResource',
        'cloudwatch:UntagResource',
        'sns:SetTopicAttributes',
        'sns:Subscribe',
        'sns:TagResource',
        'sns:UntagResource',
      ],
      [
        ...ALARMS.map((alarm) => `arn:aws:cloudwatch:${US_EAST_1}:${account}:alarm:${prefix}-${alarm}`),
        `arn:aws:sns:${US_EAST_1}:${account}:${prefix}-alarms`,
        ...DATA_ALARMS.map((alarm) => `arn:aws:cloudwatch:${settings.region}:${account}:alarm:${prefix}-${alarm}`),
        `arn:aws:sns:${settings.region}:${account}:${prefix}-data-alarms`,
        `arn:aws:cloudwatch::${account}:dashboard/${prefix}`,
      ],
    ),
    allow(
      'Logs',
      [
        'logs:AssociateKmsKey',
        'logs:CreateLogGroup',
        'logs:PutDeliveryDestination',
        'logs:PutDeliverySource',
        'logs:PutRetentionPolicy',
        'logs:TagResource',
        'logs:UntagResource',
        'logs:UpdateDeliveryConfiguration',
      ],
      [
        ids.accessLogDeliveryArn,
        `arn:aws:logs:${US_EAST_1}:${account}:delivery-destination:${prefix}-access`,
        `arn:aws:logs:${US_EAST_1}:${account}:delivery-source:${prefix}-access`,
        // CloudWatch Logs names a group with ":*" at its end, and without it for tags.
        ...[`${inVirginia}/aws/cloudfront/function/${prefix}-viewer-request`, `${inVirginia}aws-waf-logs-${prefix}`, `${inVirginia}/aws/route53/example.com`, trailLogs].flatMap((group) => [group, `${group}:*`]),
      ],
    ),
    // Keys of this site. Nobody can make someone else's key one of them,
    // because only these keys may be tagged.
    allow(
      'Keys',
      ['kms:EnableKeyRotation', 'kms:PutKeyPolicy', 'kms:TagResource', 'kms:UntagResource', 'kms:UpdateKeyDescription'],
      [`arn:aws:kms:*:${account}:key/*`],
      { StringEquals: { 'aws:ResourceTag/Site': domain } },
    ),
    // Every new version of the hardening shows in a tag on everything.
    allow(
      'Tags',
      ['acm:AddTagsToCertificate', 'acm:RemoveTagsFromCertificate', 'iam:TagPolicy', 'iam:TagRole', 'route53:ChangeTagsForResource'],
      [ids.certificateArn, ...roleArns(place), readPolicyArn(place), `arn:aws:route53:::hostedzone/${ids.zoneId}`],
      { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Environment', 'Hardening', 'ManagedBy', 'Owner', 'Site'] } },
    ),
    // The headers.
    allow('Headers', ['cloudfront:UpdateResponseHeadersPolicy'], [`arn:aws:cloudfront::${account}:response-headers-policy/${ids.headersPolicyId}`]),
    // Its own budget.
    allow('Budget', ['budgets:ModifyBudget', 'budgets:TagResource'], [`arn:aws:budgets::${account}:budget/${prefix}`]),
    // Two services agree on where the firewall's log goes, under no resource name.
    allow('FirewallLog', ['logs:CreateLogDelivery', 'logs:DeleteLogDelivery'], ['*']),
    // The trail's tags, and nothing else.
    allow('Trail', ['cloudtrail:AddTags', 'cloudtrail:RemoveTags'], [trailArn]),
    // Only a person may change what is recorded, where and how long it is kept, and who may read or remove it.
    deny(
      'KeepRecords',
      [
        'cloudtrail:PutEventSelectors',
        'cloudtrail:UpdateTrail',
        'kms:DisableKeyRotation',
        'kms:PutKeyPolicy',
        'logs:AssociateKmsKey',
        'logs:DeleteLogGroup',
        'logs:DeleteLogStream',
        'logs:DeleteRetentionPolicy',
        'logs:DisassociateKmsKey',
        'logs:PutRetentionPolicy',
        's3:PutBucketAcl',
        's3:PutBucketLogging',
        's3:PutBucketObjectLockConfiguration',
        's3:PutBucketOwnershipControls',
        's3:PutBucketPolicy',
        's3:PutBucketPublicAccessBlock',
        's3:PutBucketVersioning',
        's3:PutEncryptionConfiguration',
        's3:PutLifecycleConfiguration',
        's3:PutReplicationConfiguration',
      ],
      [trailArn, ids.auditKeyArn, trailLogs, `${trailLogs}:*`, `arn:aws:s3:::${bucketName('audit', { account, region: settings.region })}`],
    ),
    // The health check.
    allow('HealthCheck', ['route53:ChangeTagsForResource', 'route53:UpdateHealthCheck'], [`arn:aws:route53:::healthcheck/${ids.healthCheckId}`]),
    // Only the replication role may be passed to S3.
    allow('PassReplicationRole', ['iam:PassRole'], [`arn:aws:iam::${account}:role/${prefix}-replication`], {
      StringEquals: { 'iam:PassedToService': 's3.amazonaws.com' },
    }),
    // The web ACL, and the managed rules it refers to.
    allow(
      'WebAcl',
      ['wafv2:CreateWebACL', 'wafv2:DeleteLoggingConfiguration', 'wafv2:PutLoggingConfiguration', 'wafv2:TagResource', 'wafv2:UntagResource', 'wafv2:UpdateWebACL'],
      [`arn:aws:wafv2:${US_EAST_1}:${account}:global/webacl/${prefix}/*`, `arn:aws:wafv2:${US_EAST_1}:${account}:global/managedruleset/*`],
    ),
    // Even if a policy that it has changed itself allows it: what is lost this way cannot be recreated.
    deny(
      'NeverDestroy',
      [
        'cloudformation:DeleteStack',
        'cloudformation:UpdateTerminationProtection',
        'cloudtrail:DeleteTrail',
        'cloudtrail:StopLogging',
        'kms:DisableKey',
        'kms:ScheduleKeyDeletion',
        'route53:DeleteHostedZone',
        's3:BypassGovernanceRetention',
        's3:DeleteBucket',
        's3:DeleteBucketPolicy',
        's3:DeleteObjectVersion',
      ],
      ['*'],
    ),
  ];
}

const ALARMS = ['dnssec-failure', 'dnssec-key-action', '5xx', '4xx', 'certificate-expiry', '502', '503', '504', 'origin-latency', 'cache-hit-rate', 'unreachable'];

/** In the region of the data. */
const DATA_ALARMS = ['replication', 'records'];
