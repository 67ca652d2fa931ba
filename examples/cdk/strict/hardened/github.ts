import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { prefix } from './names';
import type { Settings } from './settings';

const ISSUER = 'token.actions.githubusercontent.com';

export interface GitHubRoleProps {
  readonly description: string;
  /** Which jobs may take the role, such as `environment:production`. */
  readonly jobs: readonly string[];
  /** Branch that they must run on; any, unless given. */
  readonly branch?: string;
  /** What they may do with it, by policy name. */
  readonly policies: Record<string, iam.PolicyDocument>;
  /** Policies that it shares with other roles. */
  readonly managedPolicies?: iam.IManagedPolicy[];
}

/** GitHub, which vouches for the jobs of one repository, for an hour at most. */
export class GitHub extends Construct {
  constructor(scope: Construct, id: string, private readonly settings: Settings) {
    super(scope, id);
  }

  /** A role for this repository's jobs only. */
  role(name: string, { description, jobs, branch, policies, managedPolicies }: GitHubRoleProps): iam.Role {
    // All repositories share the account's identity provider for GitHub, so the runbook adds it and no site removes it.
    const provider = `arn:aws:iam::${cdk.Stack.of(this).account}:oidc-provider/${ISSUER}`;
    return new iam.Role(this, name, {
      roleName: `${prefix}-${name}`,
      description,
      maxSessionDuration: cdk.Duration.hours(1),
      assumedBy: new iam.WebIdentityPrincipal(provider, {
        StringEquals: {
          [`${ISSUER}:aud`]: 'sts.amazonaws.com',
          [`${ISSUER}:repository`]: 'example-org/example-site',
          ...(branch && { [`${ISSUER}:ref`]: `refs/heads/${branch}` }),
        },
        StringLike: { [`${ISSUER}:sub`]: this.subjects().flatMap((subject) => jobs.map((job) => `${subject}:${job}`)) },
      }),
      inlinePolicies: policies,
      managedPolicies,
    });
  }

  /**
   * GitHub appends ids to both names in the tokens of repositories created or renamed since July 2026.
   * The wildcards stand for those ids; a subject that someone else made up to match them names another repository.
   */
  private subjects(): readonly string[] {
    const ids = this.settings.githubIds;
    return ids === undefined
      ? ['repo:example-org/example-site', 'repo:example-org@*/example-site@*']
      : [`repo:example-org@${ids.owner}/example-site@${ids.repository}`];
  }
}
