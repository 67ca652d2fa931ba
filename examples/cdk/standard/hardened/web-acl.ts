import * as cdk from 'aws-cdk-lib';
import * as wafv2 from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { EdgeProps } from './edge-stack';
import { prefix } from './names';

/**
 * CloudFront accepts web ACLs from us-east-1 only. Files that can only be read leave little to attack: it keeps noise
 * away, and it is there if the site gets a form one day.
 */
export class WebAcl extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: EdgeProps) {
    super(scope, id);
    const ruled = props.settings.wafBlock ? { none: {} } : { count: {} };

    const acl = new wafv2.CfnWebACL(this, 'Acl', {
      name: prefix,
      description: 'Filters requests to the site',
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seenAs(prefix),
      rules: [
        managed('ip-reputation', 10, 'AWSManagedRulesAmazonIpReputationList', { none: {} }),
        // Requests that only an attack makes, such as those for Log4j.
        managed('known-bad-inputs', 20, 'AWSManagedRulesKnownBadInputsRuleSet', { none: {} }),
        managed('common', 30, 'AWSManagedRulesCommonRuleSet', ruled),
        // CloudFront bills every answer. Offices and mobile networks share an address, so no reader reaches this
        // limit, and at first it only counts.
        {
          name: 'rate-limit',
          priority: 40,
          // 429 gives the reason; 403 would become the site's 404 page.
          action: props.settings.wafBlock ? { block: { customResponse: { responseCode: 429 } } } : { count: {} },
          statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: 2000, evaluationWindowSec: 300 } },
          visibilityConfig: seenAs(`${prefix}-rate-limit`),
        },
      ],
    });
    this.arn = acl.attrArn;
    // What a rule pack misses here, and why.
    cdk.Validations.of(acl).acknowledge({
      id: 'NIST.800.53.R5::NIST.800.53.R5-WAFv2LoggingEnabled',
      reason: 'waf-logs is off: comes with the strict tier',
    });
  }
}

function managed(name: string, priority: number, group: string, overrideAction: wafv2.CfnWebACL.OverrideActionProperty): wafv2.CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction,
    statement: { managedRuleGroupStatement: { vendorName: 'AWS', name: group } },
    visibilityConfig: seenAs(`${prefix}-${name}`),
  };
}

function seenAs(metricName: string): wafv2.CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true };
}
