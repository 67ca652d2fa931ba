import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { bucketNaming } from './names';
import type { Settings } from './settings';
import { SiteKey } from './site-key';
import { Replication } from './replication';

export interface ContentBucketProps {
  readonly settings: Settings;
  /** The one distribution that may read. */
  readonly distributionArn: string;
  /** Key of the copy in the other region. */
  readonly replicaKeyArn: string;
  /** Receives the bucket's own access logs. */
  readonly logs: s3.IBucket;
}

/** The site's files. Only the distribution reads them. */
export class ContentBucket extends Construct {
  readonly bucket: s3.Bucket;

  constructor(scope: Construct, id: string, props: ContentBucketProps) {
    super(scope, id);

    // Without this key, nobody can read the site's files. Disabling it takes the site down.
    const key = new SiteKey(this, 'Key', { name: 'content', holds: 'Files' });
    key.allowService('ReadByThisDistribution', 'cloudfront.amazonaws.com', ['kms:Decrypt'], { StringEquals: { 'AWS:SourceArn': props.distributionArn } });

    // S3 copies with a role of its own.
    const replication = new Replication(this, 'Replication', { settings: props.settings, key, replicaKeyArn: props.replicaKeyArn });

    this.bucket = new s3.Bucket(this, 'Bucket', {
      ...bucketNaming('content'),
      // No policy or ACL can ever make this bucket public.
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      // The account's own key: every use is recorded, and without the key, the files cannot be read.
      encryptionKey: key,
      // One key request per bucket now and then, instead of one per file.
      bucketKeyEnabled: true,
      // S3 refuses it by default in buckets created since April 2026. Stated here so that a change shows as drift:
      // otherwise, anyone who can write could lock the site's files away under a key of their own.
      blockedEncryptionTypes: [s3.BlockedEncryptionType.SSE_C],
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
      // Copies every file, and every change to it, to the other region.
      replicationRole: replication.role,
      replicationRules: [replication.rule],
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
  }
}
