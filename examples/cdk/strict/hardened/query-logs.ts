import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { prefix } from './names';
import type { Settings } from './settings';

export interface QueryLogsProps {
  readonly settings: Settings;
  readonly key: kms.IKey;
}

/** Takes the queries of the zone, in the region and under the kind of name that Route 53 writes to. */
export class QueryLogs extends Construct {
  readonly logGroupArn: string;

  constructor(scope: Construct, id: string, { settings, key }: QueryLogsProps) {
    super(scope, id);
    const { account } = cdk.Stack.of(this);

    const logGroup = new logs.LogGroup(this, 'LogGroup', {
      logGroupName: '/aws/route53/example.com',
      retention: settings.logGroupRetentionDays,
      encryptionKey: key,
    });
    this.logGroupArn = logGroup.logGroupArn;

    new logs.ResourcePolicy(this, 'Policy', {
      resourcePolicyName: `${prefix}-dns-queries`,
      policyStatements: [
        new iam.PolicyStatement({
          sid: 'WriteQueriesOfThisZone',
          principals: [new iam.ServicePrincipal('route53.amazonaws.com')],
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [logGroup.logGroupArn],
          // The zone is made together with its log, so its id is not known yet: zones of this account, and of no other.
          conditions: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': 'arn:aws:route53:::hostedzone/*' } },
        }),
      ],
    });
  }
}
