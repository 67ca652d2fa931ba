import type { Construct } from 'constructs';
import { ContentBucket } from './content-bucket';
import type { Settings } from './settings';
import { SiteStack } from './site-stack';
import { CfnParameter } from 'aws-cdk-lib';
import { LogBucket } from './log-bucket';
import { AuditTrail } from './audit-trail';
import { deployRole } from './deploy-role';
import { GitHub } from './github';

export interface ContentStackProps {
  readonly settings: Settings;
}

/** The site's files, and who may change them. */
export class ContentStack extends SiteStack {
  constructor(scope: Construct, props: ContentStackProps) {
    super(scope, 'content', { region: props.settings.region, description: "the site's files, and who may change them." });

    const distributionArn = this.distributionArn();

    // From another region, like the distribution's id, and a parameter for the same reason: `npm run deploy` passes it.
    const { valueAsString: replicaKeyArn } = new CfnParameter(this, 'ReplicaKeyArn', {
      description: 'Key of the copy: output ReplicaKeyArn of the stack replica.',
      allowedPattern: 'arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/.+',
      constraintDescription: 'The ARN of a key, as the stack replica prints it.',
    });

    // Before the bucket whose logs it receives, and long before CloudFront tries to deliver.
    const { bucket: logs } = new LogBucket(this, 'Logs', { settings: props.settings });
    this.output(
      'LogBucket',
      'Bucket of the access logs: those of the distribution below cloudfront/, those of the bucket below s3/.',
      logs.bucketName,
    );

    const { bucket: content } = new ContentBucket(this, 'Content', {
      settings: props.settings,
      distributionArn,
      // For the role that copies.
      replicaKeyArn,
      // CloudFront logs visitors' requests; this logs everyone who bypasses CloudFront to reach the bucket.
      logs,
    });
    this.output('ContentBucket', 'Bucket that the site is uploaded to.', content.bucketName);

    // Who read, wrote or deleted a file of the site, by any route.
    const { key: auditKey } = new AuditTrail(this, 'Audit', { settings: props.settings, content });
    this.output('AuditKeyArn', 'Key of the audit records.', auditKey.keyArn);

    // Lets the repository's deploy workflow in without a stored key.
    const github = new GitHub(this, 'GitHub', props.settings);
    const deploy = deployRole(github, { settings: props.settings, content, distributionArn });
    this.output('DeployRoleArn', 'Role that the deploy workflow takes: set it as the variable AWS_DEPLOY_ROLE_ARN of the repository.', deploy.roleArn);
  }
}
