import * as iam from 'aws-cdk-lib/aws-iam';
import { acknowledgeRights } from './acknowledge';
import type { GitHub } from './github';
import { prefix } from './names';
import { readRights } from './read-rights';
import { allow, bucketArns, type Place, readPolicyArn, roleArns, stackArns, stagingBuckets } from './rights';

/**
 * One role to look, one to change: anyone who proposes a change, or gets code into what a diff runs, has no power until
 * someone has read it. Neither can change roles, these two included: that takes a person.
 */
export function pipelineRoles(
  github: GitHub,
  place: Place,
  distributionArn: string,
  rights: readonly iam.PolicyStatement[],
): { readonly plan: iam.Role; readonly apply: iam.Role } {
  // A separate policy, because IAM allows only 10,240 characters inside a role.
  const read = new iam.ManagedPolicy(github, 'read', {
    managedPolicyName: `${prefix}-read-configuration`,
    description: 'How the site is set up',
    statements: readRights({ stacks: stackArns(place), buckets: bucketArns(place), roles: [...roleArns(place), readPolicyArn(place)], distributionArn }),
  });

  const plan = github.role('plan', {
    description: 'Reads how the site is set up, for plans',
    jobs: [
      // Pull requests of the repository itself: GitHub gives those of forks no token.
      'pull_request',
      // The daily drift check, which runs for the branch main.
      'ref:refs/heads/main',
    ],
    managedPolicies: [read],
    policies: {
      'look-for-drift': new iam.PolicyDocument({
        statements: [allow('LookForDrift', ['cloudformation:DetectStackDrift', 'cloudformation:DetectStackResourceDrift'], stackArns(place))],
      }),
    },
  });

  const apply = github.role('apply', {
    description: 'Changes how the site is set up, after review',
    // Only jobs in the environment infrastructure: give it required reviewers and only the branch main.
    jobs: ['environment:infrastructure'],
    branch: 'main',
    managedPolicies: [read],
    policies: {
      'change-configuration': new iam.PolicyDocument({ statements: [...rights] }),
      // Not for the plan role: CDK does not upload a template again if its hash is already there, so anyone who may
      // write here can have their own template deployed.
      'send-templates': new iam.PolicyDocument({
        statements: [
          allow('FindTemplates', ['s3:GetBucketLocation', 's3:GetEncryptionConfiguration', 's3:ListBucket'], stagingBuckets(place).buckets),
          allow('SendTemplates', ['s3:GetObject', 's3:PutObject'], stagingBuckets(place).templates),
        ],
      }),
    },
  });
  for (const owner of [read, plan, apply]) acknowledgeRights(owner);
  return { plan, apply };
}
