import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { bucketNaming, prefix } from './names';
import type { Settings } from './settings';
import { US_EAST_1 } from './site-stack';

export interface LogBucketProps {
  readonly settings: Settings;
}

/** Records who requested what. Accepts this site's logs, from the services that write them. */
export class LogBucket extends Construct {
  readonly bucket: s3.Bucket;

  constructor(scope: Construct, id: string, { settings }: LogBucketProps) {
    super(scope, id);
    const stack = cdk.Stack.of(this);

    this.bucket = new s3.Bucket(this, 'Bucket', {
      ...bucketNaming('logs'),
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      // Encrypted with S3's own keys: S3 does not deliver access logs to a bucket with a KMS key.
      encryption: s3.BucketEncryption.S3_MANAGED,
      // Logs identify visitors: the same rule applies to them.
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // No matter who delivers a log, the object belongs to this account.
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [
        {
          id: 'retention',
          expiration: cdk.Duration.days(settings.logRetentionDays),
          abortIncompleteMultipartUploadAfter: cdk.Duration.days(7),
        },
      ],
    });

    // Name and conditions as CloudWatch Logs writes them: it appends its own statement where it does not find this one.
    // Without the conditions, anyone's distribution could send the service here.
    this.bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'AWSLogDeliveryWrite',
        principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects('cloudfront/*')],
        conditions: {
          StringEquals: { 'aws:SourceAccount': stack.account, 's3:x-amz-acl': 'bucket-owner-full-control' },
          ArnLike: { 'aws:SourceArn': `arn:aws:logs:${US_EAST_1}:${stack.account}:delivery-source:${prefix}-access` },
        },
      }),
    );

    // What the rule packs miss here, and why.
    cdk.Validations.of(this.bucket).acknowledge(
      { id: 'NIST.800.53.R5::NIST.800.53.R5-S3DefaultEncryptionKMS', reason: 'S3 cannot write its access logs into a bucket with a KMS key' },
      { id: 'NIST.800.53.R5::NIST.800.53.R5-S3BucketReplicationEnabled', reason: 'Logs are not copied to a second region' },
      { id: 'Checkov::CKV_AWS_18', reason: 'It holds the access logs; a log of who writes them would have no end' },
      { id: 'Checkov::CKV_AWS_21', reason: 'Logs are written once; versions of the log bucket come with log-bucket-hardening' },
      { id: 'NIST.800.53.R5::NIST.800.53.R5-S3BucketVersioningEnabled', reason: 'log-bucket-hardening is off: comes with the standard tier' },
    );
  }
}
