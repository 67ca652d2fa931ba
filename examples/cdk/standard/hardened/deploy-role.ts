import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { acknowledgePolicies } from './acknowledge';
import type { GitHub } from './github';
import { domain } from './names';
import type { Settings } from './settings';

export interface DeployRoleProps {
  readonly settings: Settings;
  readonly content: s3.IBucket;
  readonly distributionArn: string;
}

/** What an upload needs, and nothing else: it reads its record of the last one, but no pages. */
export function deployRole(github: GitHub, props: DeployRoleProps): iam.Role {
  const policy = new iam.PolicyDocument({
    statements: [
      new iam.PolicyStatement({ sid: 'CompareFiles', actions: ['s3:ListBucket'], resources: [props.content.bucketArn] }),
      new iam.PolicyStatement({ sid: 'UploadFiles', actions: ['s3:PutObject', 's3:DeleteObject'], resources: [props.content.arnForObjects('*')] }),
      new iam.PolicyStatement({ sid: 'RememberLastUpload', actions: ['s3:GetObject'], resources: [props.content.arnForObjects('.prodgrade-state/*')] }),
      new iam.PolicyStatement({
        sid: 'ShowNewFiles',
        actions: ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
        resources: [props.distributionArn],
      }),
    ],
  });
  const role = github.role('deploy', {
    description: `Uploads the site ${domain.slice(0, 200)}`,
    // Only jobs in the environment production: its branch rule and reviewers decide who gets this far.
    jobs: ['environment:production'],
    // Required whether or not the environment has a branch rule of its own.
    branch: 'main',
    policies: { 'upload-and-invalidate': policy },
  });
  acknowledgePolicies(role, [
    { resource: props.content.arnForObjects('*'), reason: 'It uploads every file of the site, and reaches no other bucket' },
    { resource: props.content.arnForObjects('.prodgrade-state/*'), reason: 'It reads its record of the last upload, and no pages' },
  ]);
  return role;
}
