import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { prefix } from './names';
import type { Settings } from './settings';

const ISSUER = 'token.actions.githubusercontent.com';

export interface GitHubRoleProps {
  readonly description: string;
  /** What the jobs are that may take the role, such as `environment:production`. */
  readonly jobs: readonly string[];
  /** Branch that they must run on; any, unless given. */
  readonly branch?: string;
  /** What they may do then, by name of the policy. */
  readonly policies: Record<string, iam.PolicyDocument>;
}

/** GitHub as somebody who vouches for the jobs of one repository, for an hour at most. */
export class GitHub extends Construct {
  private readonly providerArn: string;

  constructor(scope: Construct, id: string, private readonly settings: Settings) {
    super(scope, id);
    this.providerArn =
      settings.githubOidcProviderArn ??
      new iam.OidcProviderNative(this, 'Provider', { url: `https://${ISSUER}`, clientIds: ['sts.amazonaws.com'] }).oidcProviderArn;
  }

  /** A role of this repository's jobs and of nobody else. */
  role(name: string, { description, jobs, branch, policies }: GitHubRoleProps): iam.Role {
    return new iam.Role(this, name, {
      roleName: `${prefix}-${name}`,
      description,
      maxSessionDuration: cdk.Duration.hours(1),
      assumedBy: new iam.WebIdentityPrincipal(this.providerArn, {
        StringEquals: {
          [`${ISSUER}:aud`]: 'sts.amazonaws.com',
          [`${ISSUER}:repository`]: 'example-org/example-site',
          ...(branch && { [`${ISSUER}:ref`]: `refs/heads/${branch}` }),
        },
        StringLike: { [`${ISSUER}:sub`]: this.subjects().flatMap((subject) => jobs.map((job) => `${subject}:${job}`)) },
      }),
      inlinePolicies: policies,
    });
  }

  /**
   * GitHub puts ids behind both names in the tokens of repositories made or renamed since July 2026.
   * The wildcards stand for those ids; a subject that somebody else made up to fit them names another repository.
   */
  private subjects(): readonly string[] {
    const ids = this.settings.githubIds;
    return ids === undefined
      ? ['repo:example-org/example-site', 'repo:example-org@*/example-site@*']
      : [`repo:example-org@${ids.owner}/example-site@${ids.repository}`];
  }
}
