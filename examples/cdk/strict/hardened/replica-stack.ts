import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { bucketNaming } from './names';
import type { Settings } from './settings';
import { SiteKey } from './site-key';
import { SiteStack } from './site-stack';

export interface ReplicaStackProps {
  readonly settings: Settings;
}

/** A copy of the site's files in another region, usually minutes behind. */
export class ReplicaStack extends SiteStack {
  constructor(scope: Construct, { settings }: ReplicaStackProps) {
    super(scope, 'replica', { region: settings.replicaRegion, description: "a copy of the site's files in another region." });

    const distributionArn = this.distributionArn();

    // Keys do not leave their region: the copy has one of its own. The distribution needs it when it reads the copy; the
    // bucket policy decides whether it may.
    const key = new SiteKey(this, 'Key', { name: 'replica', holds: 'Copies of the files' });
    key.allowService('ReadByThisDistribution', 'cloudfront.amazonaws.com', ['kms:Decrypt'], { StringEquals: { 'AWS:SourceArn': distributionArn } });
    this.output('ReplicaKeyArn', 'Key of the copy, which the stack content must know.', key.keyArn);

    const bucket = new s3.Bucket(this, 'Bucket', {
      ...bucketNaming('replica'),
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      // Same as the original: the account's own key, requested per bucket rather than per file.
      encryptionKey: key,
      bucketKeyEnabled: true,
      // The copy refuses what the original refuses.
      blockedEncryptionTypes: [s3.BlockedEncryptionType.SSE_C],
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // S3 replicates only between versioned buckets.
      versioned: true,
      lifecycleRules: [
        {
          id: 'previous-versions',
          // For as long as the original keeps them.
          noncurrentVersionExpiration: cdk.Duration.days(settings.previousVersionDays),
          // The delete marker of a deleted file, once its versions are gone.
          expiredObjectDeleteMarker: true,
          abortIncompleteMultipartUploadAfter: cdk.Duration.days(7),
        },
      ],
    });

    // Same as the original: signed requests of this distribution only.
    bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'ReadByThisDistribution',
        principals: [new iam.ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [bucket.arnForObjects('*')],
        conditions: { StringEquals: { 'AWS:SourceArn': distributionArn } },
      }),
    );
    // The copy also holds the upload's own records.
    bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'KeepUploadStateFromVisitors',
        effect: iam.Effect.DENY,
        principals: [new iam.ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [bucket.arnForObjects('.prodgrade-state/*')],
      }),
    );
    // What the rule packs miss here, and why.
    const reached = 'Reached by S3 and by the distribution only; who reads the original is logged';
    cdk.Validations.of(bucket).acknowledge(
      { id: 'AwsSolutions::AwsSolutions-S1', reason: reached },
      { id: 'Checkov::CKV_AWS_18', reason: reached },
      { id: 'NIST.800.53.R5::NIST.800.53.R5-S3BucketLoggingEnabled', reason: reached },
      { id: 'NIST.800.53.R5::NIST.800.53.R5-S3BucketReplicationEnabled', reason: 'It is the copy, in the other region' },
    );

    this.output('ReplicaBucket', 'Copy of the content bucket, for the day its region is gone.', bucket.bucketName);
  }
}
