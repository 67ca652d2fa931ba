import type * as iam from 'aws-cdk-lib/aws-iam';
import { allow } from './rights';

/** What the roles of the pipeline may read, by ARN. */
export interface Readable {
  readonly stacks: string[];
  readonly buckets: string[];
  readonly roles: string[];
  readonly distributionArn: string;
}

/** How things are set up. Neither the site's files nor its logs. */
export function readRights({ stacks, buckets, roles, distributionArn }: Readable): iam.PolicyStatement[] {
  return [
    allow(
      'ReadBuckets',
      [
        's3:GetAccelerateConfiguration',
        's3:GetBucket*',
        's3:GetEncryptionConfiguration',
        's3:GetLifecycleConfiguration',
        's3:GetReplicationConfiguration',
        's3:ListBucket',
        's3:ListTagsForResource',
      ],
      buckets,
    ),
    allow('ReadRoles', ['iam:GetPolicy', 'iam:GetPolicyVersion', 'iam:GetRole', 'iam:GetRolePolicy', 'iam:ListAttachedRolePolicies', 'iam:ListRolePolicies'], roles),
    // These stacks and this distribution only: others may hold secrets, in outputs or in an origin header.
    allow('ReadStacks', ['cloudformation:Describe*', 'cloudformation:GetTemplate'], stacks),
    allow('ReadDistribution', ['cloudfront:GetDistribution*'], [distributionArn]),
    // What CloudFormation also reads of each resource when it looks for drift.
    allow(
      'ReadForDrift',
      [
        'cloudtrail:GetInsightSelectors',
        'logs:GetDataProtectionPolicy',
        's3:GetAnalyticsConfiguration',
        's3:GetIntelligentTieringConfiguration',
        's3:GetInventoryConfiguration',
        's3:GetMetricsConfiguration',
      ],
      ['*'],
    ),
    // Names and settings of other sites in the account are not secret from this one.
    allow('ReadSettings', SETTINGS, ['*']),
  ];
}

const SETTINGS = [
  'acm:DescribeCertificate',
  'acm:ListTagsForCertificate',
  'budgets:ListTagsForResource',
  'budgets:ViewBudget',
  'cloudformation:DescribeStackDriftDetectionStatus',
  'cloudformation:GetTemplateSummary',
  'cloudfront:DescribeFunction',
  'cloudfront:GetCachePolicy',
  'cloudfront:GetFunction',
  'cloudfront:GetMonitoringSubscription',
  'cloudfront:GetOriginAccessControl',
  'cloudfront:GetResponseHeadersPolicy',
  'cloudfront:List*',
  'cloudtrail:Describe*',
  'cloudtrail:GetEventSelectors',
  'cloudtrail:GetTrail*',
  'cloudtrail:ListTags',
  'cloudwatch:DescribeAlarms',
  'cloudwatch:GetDashboard',
  'cloudwatch:ListTagsForResource',
  'kms:DescribeKey',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListAliases',
  'kms:ListResourceTags',
  'logs:Describe*',
  'logs:GetDelivery*',
  'logs:ListTagsForResource',
  'route53:Get*',
  'route53:List*',
  'sns:GetSubscriptionAttributes',
  'sns:GetTopicAttributes',
  'sns:ListTagsForResource',
  'wafv2:GetLoggingConfiguration',
  'wafv2:GetWebACL',
  'wafv2:ListTagsForResource',
];
