/** What no role of a pipeline may do: read pages and logs, touch what is recorded, reach another site of the account. */
import { EDGE_REGION, own } from './calls.js';
import type { Call, Credentials, Deployment } from './target.js';

/** Start of every name of the site. */
function prefixOf({ facts }: Deployment): string {
  return facts
    .applyRole!.split('/')
    .at(-1)!
    .replace(/-apply$/, '');
}

/** Files of the site and its logs: what visitors see is public, who they are is not. */
export function reads({ facts }: Deployment, as: Credentials): readonly Call[] {
  const buckets = [facts.bucket, facts.logBucket, facts.auditBucket].filter((bucket) => bucket !== undefined);
  return buckets.map((Bucket) => ({ as, service: 's3', operation: 'GetObject', input: { Bucket, Key: 'index.html' } }));
}

/** Each way to have fewer records, or others: of the bucket, the key, the log group and the trail. */
export async function tampering(target: Deployment, as: Credentials): Promise<readonly Call[]> {
  const { auditBucket: Bucket } = target.facts;
  if (Bucket === undefined) return [];
  const s3 = (operation: string, input: Call['input'] = {}): Call => ({
    as,
    service: 's3',
    operation,
    input: { Bucket, ...input },
  });
  return [...BUCKET_CALLS.map(([operation, input]) => s3(operation, input)), ...(await ofTheTrail(target, as))];
}

const RULE = { ID: 'probe', Status: 'Disabled', Filter: { Prefix: 'prodgrade-probe/' } };
const BUCKET_CALLS: readonly (readonly [operation: string, input?: Call['input']])[] = [
  ['PutBucketAcl', { ACL: 'private' }],
  ['PutBucketOwnershipControls', { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } }],
  ['DeleteBucketOwnershipControls'],
  ['PutPublicAccessBlock', { PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true } }],
  ['DeletePublicAccessBlock'],
  ['PutBucketVersioning', { VersioningConfiguration: { Status: 'Enabled' } }],
  ['PutBucketPolicy', { Policy: '{"Version":"2012-10-17","Statement":[]}' }],
  ['DeleteBucketPolicy'],
  [
    'PutBucketEncryption',
    {
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    },
  ],
  ['DeleteBucketEncryption'],
  ['PutBucketLifecycleConfiguration', { LifecycleConfiguration: { Rules: [{ ...RULE, Expiration: { Days: 1 } }] } }],
  ['DeleteBucketLifecycle'],
  ['DeleteBucketReplication'],
  ['PutBucketLogging', { BucketLoggingStatus: {} }],
  ['PutObjectLockConfiguration', { ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } }],
  ['DeleteBucket'],
];

async function ofTheTrail(target: Deployment, as: Credentials): Promise<readonly Call[]> {
  const prefix = prefixOf(target);
  const { Aliases } = await own<{
    Aliases: readonly { readonly AliasName: string; readonly TargetKeyId: string }[];
  }>(target, 'kms', 'ListAliases', { Limit: 100 });
  const KeyId = Aliases.find(({ AliasName }) => AliasName === `alias/${prefix}-audit`)!.TargetKeyId;
  const { Policy } = await own<{ Policy: string }>(target, 'kms', 'GetKeyPolicy', { KeyId, PolicyName: 'default' });
  const logGroupName = `/aws/cloudtrail/${prefix}`;
  const calls: readonly (readonly [service: string, operation: string, input: Call['input']])[] = [
    ['cloudtrail', 'StopLogging', { Name: prefix }],
    ['cloudtrail', 'DeleteTrail', { Name: prefix }],
    ['cloudtrail', 'UpdateTrail', { Name: prefix }],
    ['cloudtrail', 'PutEventSelectors', { TrailName: prefix, EventSelectors: [{ ReadWriteType: 'WriteOnly' }] }],
    ['kms', 'PutKeyPolicy', { KeyId, PolicyName: 'default', Policy }],
    ['kms', 'DisableKey', { KeyId }],
    ['kms', 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 30 }],
    ['logs', 'PutRetentionPolicy', { logGroupName, retentionInDays: 365 }],
    ['logs', 'DeleteRetentionPolicy', { logGroupName }],
    ['logs', 'DeleteLogGroup', { logGroupName }],
  ];
  return calls.map(([service, operation, input]) => ({ as, service, operation, input }));
}

/** Another site of the account, whose names begin as this one's do: `example.com.br` beside `example.com`. */
export async function withSister<Result>(
  target: Deployment,
  as: Credentials,
  ask: (calls: readonly Call[]) => Promise<Result>,
): Promise<Result> {
  const { region } = target.facts;
  const sister = `${prefixOf(target)}-br`;
  const Bucket = `${sister}-probe-${Math.random().toString(36).slice(2, 10)}`;
  const place = region === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: region } };
  await own(target, 's3', 'CreateBucket', { Bucket, ...place });
  try {
    return await ask(callsOn(target, as, sister, Bucket));
  } finally {
    await own(target, 's3', 'DeleteBucket', { Bucket });
  }
}

function callsOn({ facts }: Deployment, as: Credentials, sister: string, Bucket: string): readonly Call[] {
  const account = facts.applyRole!.split(':')[4];
  const at = { as, region: EDGE_REGION };
  const metric = { Namespace: 'AWS/CloudFront', MetricName: 'Requests', Period: 300, EvaluationPeriods: 1 };
  return [
    { as, service: 's3', operation: 'GetBucketPolicy', input: { Bucket } },
    {
      as,
      service: 's3',
      operation: 'PutBucketVersioning',
      input: { Bucket, VersioningConfiguration: { Status: 'Enabled' } },
    },
    { as, service: 'iam', operation: 'GetRole', input: { RoleName: `${sister}-deploy` } },
    {
      as,
      service: 'iam',
      operation: 'TagRole',
      input: { RoleName: `${sister}-deploy`, Tags: [{ Key: 'Site', Value: 'x' }] },
    },
    { ...at, service: 'cloudformation', operation: 'DescribeStacks', input: { StackName: `${sister}-edge` } },
    {
      ...at,
      service: 'cloudwatch',
      operation: 'PutMetricAlarm',
      input: {
        AlarmName: `${sister}-5xx`,
        ...metric,
        Statistic: 'Sum',
        Threshold: 1,
        ComparisonOperator: 'GreaterThanThreshold',
      },
    },
    {
      ...at,
      service: 'sns',
      operation: 'SetTopicAttributes',
      input: {
        TopicArn: `arn:aws:sns:${EDGE_REGION}:${account}:${sister}-alarms`,
        AttributeName: 'DisplayName',
        AttributeValue: 'probe',
      },
    },
    { as, service: 'logs', operation: 'CreateLogGroup', input: { logGroupName: `/aws/cloudtrail/${sister}` } },
    { ...at, service: 'logs', operation: 'CreateLogGroup', input: { logGroupName: `aws-waf-logs-${sister}` } },
  ];
}
