import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as wafv2 from 'aws-cdk-lib/aws-wafv2';
import { prefix } from './names';
import type { Settings } from './settings';
import { US_EAST_1 } from './site-stack';

/** Only what a rule matched, without credentials that a reader of the log could use elsewhere. */
export function logWebAcl(acl: wafv2.CfnWebACL, settings: Settings, key: kms.IKey): void {
  const { account } = cdk.Stack.of(acl);
  // WAF writes only to groups whose name starts like this.
  const logGroupName = `aws-waf-logs-${prefix}`;
  const logGroupArn = `arn:aws:logs:${US_EAST_1}:${account}:log-group:${logGroupName}`;
  const logGroup = new logs.LogGroup(acl, 'Logs', {
    logGroupName,
    retention: settings.logGroupRetentionDays,
    encryptionKey: key,
    // Outlives its stack: whom the firewall turned away is a record.
    removalPolicy: cdk.RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  // Attached to the log group. logs.ResourcePolicy makes one without a group, limited to ten per account and region.
  (logGroup.node.defaultChild as logs.CfnLogGroup).resourcePolicyDocument = new iam.PolicyDocument({
    statements: [
      new iam.PolicyStatement({
        sid: 'WriteWebAclLogs',
        principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')],
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [`${logGroupArn}:*`],
        conditions: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': `arn:aws:logs:${US_EAST_1}:${account}:*` } },
      }),
    ],
  });

  const logging = new wafv2.CfnLoggingConfiguration(acl, 'Logging', {
    resourceArn: acl.attrArn,
    // Without the :* that ends the ARN of a group elsewhere.
    logDestinationConfigs: [logGroupArn],
    // The query string too: links that other people make carry secrets in it.
    redactedFields: [...['authorization', 'cookie'].map((name) => ({ singleHeader: { Name: name } })), { queryString: {} }],
    loggingFilter: {
      DefaultBehavior: 'DROP',
      Filters: [
        {
          Behavior: 'KEEP',
          Requirement: 'MEETS_ANY',
          // The last one comes from a managed group that only counts.
          Conditions: ['BLOCK', 'COUNT', 'EXCLUDED_AS_COUNT'].map((action) => ({ ActionCondition: { Action: action } })),
        },
      ],
    },
  });
  logging.node.addDependency(logGroup);
}
