import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledgePolicies } from './acknowledge';
import { bucketName, prefix } from './names';
import type { Settings } from './settings';

export interface ReplicationProps {
  readonly settings: Settings;
  /** Key of the original. */
  readonly key: kms.IKey;
  /** Key of the copy. */
  readonly replicaKeyArn: string;
}

/** How S3 copies the content bucket to its other region, and as whom. */
export class Replication extends Construct {
  readonly rule: s3.ReplicationRule;
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: ReplicationProps) {
    super(scope, id);
    const { account, region } = cdk.Stack.of(this);
    const { replicaRegion } = props.settings;
    // By name: the original waits for this role, so it cannot wait for the original.
    const original = s3.Bucket.fromBucketName(this, 'Original', bucketName('content', { account, region }));
    const copy = s3.Bucket.fromBucketName(this, 'Copy', bucketName('replica', { account, region: replicaRegion }));

    this.rule = {
      id: 'everything',
      priority: 1,
      destination: copy,
      // What is deleted here must not come back from there. Versions stay on both sides.
      deleteMarkerReplication: true,
      // Counts what failed and what waits. CDK omits the minutes: S3 accepts them with Replication Time Control only.
      metrics: s3.ReplicationTimeValue.FIFTEEN_MINUTES,
      // S3 does not copy files encrypted with a key unless it is told to.
      // It decrypts a file with the key of the original and encrypts it with this one.
      sseKmsEncryptedObjects: true,
      kmsKey: kms.Key.fromKeyArn(this, 'ReplicaKey', props.replicaKeyArn),
    };

    const policy = new iam.PolicyDocument({
      statements: [
        new iam.PolicyStatement({ sid: 'FindWhatToCopy', actions: ['s3:GetReplicationConfiguration', 's3:ListBucket'], resources: [original.bucketArn] }),
        new iam.PolicyStatement({
          sid: 'ReadOriginal',
          actions: ['s3:GetObjectVersionAcl', 's3:GetObjectVersionForReplication', 's3:GetObjectVersionTagging'],
          resources: [original.arnForObjects('*')],
        }),
        new iam.PolicyStatement({
          sid: 'WriteCopy',
          actions: ['s3:ReplicateDelete', 's3:ReplicateObject', 's3:ReplicateTags'],
          resources: [copy.arnForObjects('*')],
        }),
        // Decrypts with one key and encrypts with the other, through S3 only.
        new iam.PolicyStatement({
          sid: 'DecryptOriginal',
          actions: ['kms:Decrypt'],
          resources: [props.key.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } },
        }),
        new iam.PolicyStatement({
          sid: 'EncryptCopy',
          actions: ['kms:Encrypt', 'kms:GenerateDataKey'],
          resources: [props.replicaKeyArn],
          conditions: { StringEquals: { 'kms:ViaService': `s3.${replicaRegion}.amazonaws.com` } },
        }),
      ],
    });
    this.role = new iam.Role(this, 'Role', {
      roleName: `${prefix}-replication`,
      description: `Lets S3 copy the content bucket to ${replicaRegion}`,
      // No condition on aws:SourceAccount or aws:SourceArn: AWS documents none for replication roles, and one that S3
      // does not send would stop every copy. iam:PassRole decides who may give S3 the role, and it reaches two buckets.
      assumedBy: new iam.ServicePrincipal('s3.amazonaws.com'),
      inlinePolicies: { 'copy-content': policy },
    });
    acknowledgePolicies(this.role, [
      { resource: original.arnForObjects('*'), reason: 'Every file of the site is copied' },
      { resource: copy.arnForObjects('*'), reason: 'Every file of the site is copied' },
    ]);
  }
}
