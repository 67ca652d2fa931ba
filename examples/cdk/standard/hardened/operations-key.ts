import * as cdk from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { SiteKey } from './site-key';
import { US_EAST_1 } from './site-stack';

/** Encrypts what the site reports to its owner. */
export class OperationsKey extends SiteKey {
  constructor(scope: Construct, id: string) {
    super(scope, id, { name: 'operations', holds: 'Alarms and logs' });
    const { account } = cdk.Stack.of(this);

    this.allowService('EncryptAlarms', 'cloudwatch.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey*'], {
      StringEquals: { 'aws:SourceAccount': account },
      ArnLike: { 'aws:SourceArn': `arn:aws:cloudwatch:${US_EAST_1}:${account}:alarm:*` },
    });

    // Budgets publish to the topic as well.
    this.allowService('EncryptBudgetNotices', 'budgets.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey*'], {
      StringEquals: { 'aws:SourceAccount': account },
      ArnLike: { 'aws:SourceArn': `arn:aws:budgets::${account}:*` },
    });

    // Log groups of this account in us-east-1, and nothing else that the logs service stores.
    this.allowService(
      'EncryptLogGroups',
      `logs.${US_EAST_1}.amazonaws.com`,
      ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${US_EAST_1}:${account}:log-group:*` } },
    );
  }
}
