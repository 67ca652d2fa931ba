import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { bucketNaming } from './names';
import type { Settings } from './settings';

export interface ContentBucketProps {
  readonly settings: Settings;
  /** The one distribution that may read. */
  readonly distributionArn: string;
  /** Receives the bucket's own access logs. */
  readonly logs: s3.IBucket;
}

/** The site's files. Only the distribution reads them. */
export class ContentBucket extends Construct {
  readonly bucket: s3.Bucket;

  constructor(scope: Construct, id: string, props: ContentBucketProps) {
    super(scope, id);

    this.bucket = new s3.Bucket(this, 'Bucket', {
      ...bucketNaming('content'),
      // No policy or ACL can ever make this bucket public.
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      // Not even a signed request may travel in the clear, or over a TLS version that is known to be broken.
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // S3 writes them as a service, by a policy that CDK adds to the log bucket: ACLs are off.
      serverAccessLogsBucket: props.logs,
      serverAccessLogsPrefix: 's3/',
      targetObjectKeyFormat: s3.TargetObjectKeyFormat.partitionedPrefix(s3.PartitionDateSource.EVENT_TIME),
      // An upload that overwrites or deletes a page keeps the page it replaced: the runbook restores it from there.
      versioned: true,
      // Without these, every version is kept, and billed, forever.
      lifecycleRules: [
        {
          id: 'previous-versions',
          noncurrentVersionExpiration: cdk.Duration.days(props.settings.previousVersionDays),
          // The delete marker of a deleted file, once its versions are gone.
          expiredObjectDeleteMarker: true,
        },
        { id: 'unfinished-uploads', abortIncompleteMultipartUploadAfter: cdk.Duration.days(7) },
      ],
      // Access control lists are off: only policies decide who may do what.
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    });

    // Without SourceArn, any distribution of any account could read the bucket. There is no ListBucket:
    // a missing page is then a 403 to CloudFront, and nobody can list what is there.
    this.bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'ReadByThisDistribution',
        principals: [new iam.ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [this.bucket.arnForObjects('*')],
        conditions: { StringEquals: { 'AWS:SourceArn': props.distributionArn } },
      }),
    );

    // What the upload records about itself is not a page.
    this.bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'KeepUploadStateFromVisitors',
        effect: iam.Effect.DENY,
        principals: [new iam.ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [this.bucket.arnForObjects('.prodgrade-state/*')],
      }),
    );

    // What the rule packs miss here, and why.
    cdk.Validations.of(this.bucket).acknowledge(
      { id: 'NIST.800.53.R5::NIST.800.53.R5-S3DefaultEncryptionKMS', reason: 'customer-managed-key is off: comes with the strict tier' },
      { id: 'NIST.800.53.R5::NIST.800.53.R5-S3BucketReplicationEnabled', reason: 'replica is off: comes with the strict tier' },
    );
  }
}
