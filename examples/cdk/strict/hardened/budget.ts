import * as budgets from 'aws-cdk-lib/aws-budgets';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { prefix } from './names';
import type { Settings } from './settings';

export interface BudgetProps {
  readonly settings: Settings;
  readonly topic: sns.ITopic;
}

/** Covers the whole account: a budget by tag reads zero until that tag is activated for billing. */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, { settings, topic }: BudgetProps) {
    super(scope, id);
    const subscribers = [{ subscriptionType: 'SNS', address: topic.topicArn }];
    const budget = new budgets.CfnBudget(this, 'Monthly', {
      budget: {
        budgetName: prefix,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: settings.monthlyBudget, unit: 'USD' },
      },
      notificationsWithSubscribers: [
        { notification: { notificationType: 'ACTUAL', comparisonOperator: 'GREATER_THAN', threshold: 80, thresholdType: 'PERCENTAGE' }, subscribers },
        // While there is still time to act.
        { notification: { notificationType: 'FORECASTED', comparisonOperator: 'GREATER_THAN', threshold: 100, thresholdType: 'PERCENTAGE' }, subscribers },
      ],
    });
    // AWS tests the topic before it accepts the budget: its policy comes first.
    budget.node.addDependency(topic);
  }
}
