import * as cdk from 'aws-cdk-lib';
import * as cloudtrail from 'aws-cdk-lib/aws-cloudtrail';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledgePolicies } from './acknowledge';
import { AuditBucket } from './audit-bucket';
import { bucketName, prefix } from './names';
import type { Settings } from './settings';
import { SiteKey } from './site-key';

export interface AuditTrailProps {
  readonly settings: Settings;
  readonly content: s3.IBucket;
}

/** Records each use of a file. */
export class AuditTrail extends Construct {
  readonly key: SiteKey;

  constructor(scope: Construct, id: string, { settings, content }: AuditTrailProps) {
    super(scope, id);
    const { account, region } = cdk.Stack.of(this);
    // Known before the trail is there, so that key and bucket can name it.
    const trailArn = `arn:aws:cloudtrail:${region}:${account}:trail/${prefix}`;
    const logGroupName = `/aws/cloudtrail/${prefix}`;

    // Without this key, nobody can read the records. In the bucket's region, as CloudTrail requires.
    const key = new SiteKey(this, 'Key', { name: 'audit', holds: 'Audit records' });
    this.key = key;
    // Decrypt, because the bucket has one key for many files.
    key.allowService('EncryptRecordsOfThisTrail', 'cloudtrail.amazonaws.com', ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey*'], {
      StringEquals: { 'aws:SourceArn': trailArn },
    });
    key.allowService('EncryptLogGroup', `logs.${region}.amazonaws.com`, ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'], {
      ArnEquals: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${region}:${account}:log-group:${logGroupName}` },
    });

    const { bucket } = new AuditBucket(this, 'Records', { settings, key, trailArn });

    // The same records where they can be searched.
    const logGroup = new logs.LogGroup(this, 'LogGroup', {
      logGroupName,
      retention: logs.RetentionDays.ONE_YEAR,
      encryptionKey: key,
      // Outlives its stack: these are records too, and removing a trail should not remove them with it.
      removalPolicy: cdk.RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });

    const logStreams = `arn:aws:logs:${region}:${account}:log-group:${logGroupName}:log-stream:${account}_CloudTrail_${region}*`;
    const role = new iam.Role(this, 'Role', {
      roleName: `${prefix}-audit`,
      description: 'Lets CloudTrail write to its log group',
      // No condition: CloudTrail does not say for which trail it is. iam:PassRole decides who may give it the role.
      assumedBy: new iam.ServicePrincipal('cloudtrail.amazonaws.com'),
      inlinePolicies: {
        'write-log-group': new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [logStreams],
            }),
          ],
        }),
      },
    });

    acknowledgePolicies(role, [{ resource: logStreams, reason: 'CloudTrail chooses how the names of its streams end' }]);

    // The library's construct supports only the older selectors, which cannot tell buckets' data from the rest.
    const trail = new cloudtrail.CfnTrail(this, 'Trail', {
      trailName: prefix,
      isLogging: true,
      s3BucketName: bucket.bucketName,
      kmsKeyId: key.keyArn,
      cloudWatchLogsLogGroupArn: logGroup.logGroupArn,
      cloudWatchLogsRoleArn: role.roleArn,
      enableLogFileValidation: true,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      // Reads too: those that bypass CloudFront are the ones to find, and CloudFront's are few, thanks to its cache.
      advancedEventSelectors: [
        {
          name: 'Files of the site',
          fieldSelectors: [
            { field: 'eventCategory', equalTo: ['Data'] },
            { field: 'resources.type', equalTo: ['AWS::S3::Object'] },
            {
              field: 'resources.ARN',
              startsWith: [
                content.arnForObjects(''),
                // The copy is served too, when it is needed.
                `arn:aws:s3:::${bucketName('replica', { account, region: settings.replicaRegion })}/`,
              ],
            },
          ],
        },
        // The trail's records and the logs. Writes are left out: recording them would never end.
        {
          name: 'Records removed',
          fieldSelectors: [
            { field: 'eventCategory', equalTo: ['Data'] },
            { field: 'resources.type', equalTo: ['AWS::S3::Object'] },
            { field: 'resources.ARN', startsWith: [bucket.arnForObjects(''), `arn:aws:s3:::${bucketName('logs', { account, region })}/`] },
            { field: 'eventName', equalTo: ['DeleteObject', 'DeleteObjects', 'PutObjectLegalHold', 'PutObjectRetention'] },
          ],
        },
        // Changes to the account: the trail also records who stops it. Reads are left to the account's own trail.
        {
          name: 'Changes of the account',
          fieldSelectors: [
            { field: 'eventCategory', equalTo: ['Management'] },
            { field: 'readOnly', equalTo: ['false'] },
          ],
        },
      ],
    });
    // CloudTrail tests the bucket before it accepts the trail.
    trail.node.addDependency(bucket.policy!);
  }
}
