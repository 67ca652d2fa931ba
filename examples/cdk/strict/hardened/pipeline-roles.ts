import * as iam from 'aws-cdk-lib/aws-iam';
import { acknowledgePolicies } from './acknowledge';
import type { GitHub } from './github';
import type { Settings } from './settings';
import { US_EAST_1 } from './site-stack';

/** Part of the names of all that `cdk bootstrap` makes, unless it was told otherwise. */
const QUALIFIER = 'hnb659fds';

/**
 * Whoever proposes a change, or gets code into what a diff runs, has no power before somebody has read it. Both work
 * through the roles that `cdk bootstrap` made, named exactly: what those may do is decided there, by a person.
 */
export function pipelineRoles(github: GitHub, account: string, settings: Settings): { readonly plan: iam.Role; readonly apply: iam.Role } {
  const regions = [...new Set([US_EAST_1, settings.region, settings.replicaRegion])];
  const bootstrap = (...names: readonly string[]) =>
    regions.flatMap((region) => names.map((name) => `arn:aws:iam::${account}:role/cdk-${QUALIFIER}-${name}-role-${account}-${region}`));
  const take = (sid: string, roles: string[]) => new iam.PolicyStatement({ sid, actions: ['sts:AssumeRole'], resources: roles });

  const plan = github.role('plan', {
    description: 'Reads how the site is set up, for plans',
    jobs: [
      // Pull requests of the repository itself: GitHub gives those of forks no token.
      'pull_request',
      // The daily look, which runs for the main branch.
      'ref:refs/heads/main',
    ],
    policies: { 'read-configuration': new iam.PolicyDocument({ statements: [take('Look', bootstrap('lookup'))] }) },
  });

  const apply = github.role('apply', {
    description: 'Changes how the site is set up, after review',
    // Only jobs of the environment infrastructure: give it required reviewers, and the main branch alone.
    jobs: ['environment:infrastructure'],
    branch: 'main',
    policies: {
      'change-configuration': new iam.PolicyDocument({
        statements: [take('Deploy', bootstrap('lookup', 'deploy', 'file-publishing')), neverDestroy()],
      }),
    },
  });
  for (const role of [plan, apply]) acknowledgePolicies(role);
  return { plan, apply };
}

/** Should somebody give the role more one day: what is lost by these cannot be made again. */
function neverDestroy(): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid: 'NeverDestroy',
    effect: iam.Effect.DENY,
    actions: [
      'cloudtrail:DeleteTrail',
      'cloudtrail:StopLogging',
      'kms:DisableKey',
      'kms:ScheduleKeyDeletion',
      'route53:DeleteHostedZone',
      's3:BypassGovernanceRetention',
      's3:DeleteBucket',
      's3:DeleteObjectVersion',
    ],
    resources: ['*'],
  });
}
