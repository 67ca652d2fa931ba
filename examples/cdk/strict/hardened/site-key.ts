import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { domain, prefix } from './names';

export interface SiteKeyProps {
  readonly name: string;
  /** What the key encrypts. */
  readonly holds: string;
}

/** A key of the site: rotates every year, and can be recovered for 30 days after somebody deleted it. */
export class SiteKey extends kms.Key {
  constructor(scope: Construct, id: string, { name, holds }: SiteKeyProps) {
    super(scope, id, {
      alias: `alias/${prefix}-${name}`,
      description: `${holds} of ${domain}`,
      enableKeyRotation: true,
      pendingWindow: cdk.Duration.days(30),
      policy: new iam.PolicyDocument({ statements: keyStatements() }),
    });
  }

  /** Lets an AWS service use the key, only on behalf of what `conditions` say. */
  allowService(sid: string, service: string, actions: string[], conditions: iam.Conditions): void {
    this.addToResourcePolicy(new iam.PolicyStatement({ sid, actions, resources: ['*'], principals: [new iam.ServicePrincipal(service)], conditions }));
  }
}

/** What the policy of every key starts with. In it, * stands for the key itself. */
export function keyStatements(): iam.PolicyStatement[] {
  return [
    // Lets IAM decide who in the account may do what. Without it, nobody could change this policy again.
    new iam.PolicyStatement({ sid: 'AccountDecides', actions: ['kms:*'], resources: ['*'], principals: [new iam.AccountRootPrincipal()] }),
    // A grant lets its holder use the key past this policy, even in another account: only AWS services may get one.
    new iam.PolicyStatement({
      sid: 'GrantsForServicesOnly',
      effect: iam.Effect.DENY,
      actions: ['kms:CreateGrant'],
      resources: ['*'],
      principals: [new iam.StarPrincipal()],
      conditions: { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' } },
    }),
  ];
}
