import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Settings } from './settings';
import { US_EAST_1 } from './site-stack';

export interface QueryLogsProps {
  readonly settings: Settings;
  readonly key: kms.IKey;
}

/** Receives the zone's queries, in the region and under the kind of name that Route 53 writes to. */
export class QueryLogs extends Construct {
  readonly logGroupArn: string;

  constructor(scope: Construct, id: string, { settings, key }: QueryLogsProps) {
    super(scope, id);
    const { account } = cdk.Stack.of(this);

    const logGroupName = '/aws/route53/example.com';
    // As Route 53 documents it: the group's own ARN adds :* at the end.
    this.logGroupArn = `arn:aws:logs:${US_EAST_1}:${account}:log-group:${logGroupName}`;

    const logGroup = new logs.LogGroup(this, 'LogGroup', {
      logGroupName,
      retention: settings.logGroupRetentionDays,
      encryptionKey: key,
      // Outlives its stack: who queried which name is a record.
      removalPolicy: cdk.RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    // Attached to the log group. logs.ResourcePolicy makes one without a group, limited to ten per account and region.
    (logGroup.node.defaultChild as logs.CfnLogGroup).resourcePolicyDocument = new iam.PolicyDocument({
      statements: [
        new iam.PolicyStatement({
          sid: 'WriteQueriesOfThisZone',
          principals: [new iam.ServicePrincipal('route53.amazonaws.com')],
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [`${this.logGroupArn}:*`],
          // The zone is created together with its log, so its id is not known yet: zones of this account only.
          conditions: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': 'arn:aws:route53:::hostedzone/*' } },
        }),
      ],
    });
  }
}
