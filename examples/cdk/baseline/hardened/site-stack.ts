import * as cdk from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { domain, prefix } from './names';

/** What the stacks are for, in the order in which they are deployed; the ends of their names. */
export const purposes = ['foundation', 'edge', 'content', 'monitoring'] as const;
export type Purpose = (typeof purposes)[number];

/** CloudFront takes its certificate, firewall, log delivery and metrics from here only. */
export const US_EAST_1 = 'us-east-1';

/** One of the stacks of the site. A stack is in one region, so there is one for each purpose and region. */
export abstract class SiteStack extends cdk.Stack {
  constructor(scope: Construct, purpose: Purpose, place: { readonly region: string; readonly description: string }) {
    super(scope, purpose, {
      stackName: `${prefix}-${purpose}`,
      description: `${domain}: ${place.description}`,
      env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: place.region },
    });
  }

  /**
   * The one distribution, for policies that name it. Its id comes from another region. CDK's references across regions
   * are either strong, which takes functions with permissions of their own, or weak: looked up while a stack is deployed,
   * but the command skips a stack whose template is unchanged, so that a new id would not arrive. A parameter is visible
   * in the template, and a new value of it is a change. `npm run deploy` passes it; CloudFormation remembers it.
   */
  protected distributionArn(): string {
    const { valueAsString } = new cdk.CfnParameter(this, 'DistributionId', {
      description: 'Distribution that may read the files: output DistributionId of the stack edge.',
      allowedPattern: 'E[0-9A-Z]+',
      constraintDescription: 'The id of a distribution starts with E, such as E1ABCDEFGHIJKL.',
    });
    return this.formatArn({ service: 'cloudfront', region: '', resource: 'distribution', resourceName: valueAsString });
  }

  /** An id from another stack, as a parameter: the other stack could not remove what is imported. */
  protected told(output: string, purpose: Purpose): string {
    return new cdk.CfnParameter(this, output, { description: `Output ${output} of the stack ${prefix}-${purpose}.` }).valueAsString;
  }

  /** Printed after a deployment, and looked up by its name later. */
  protected output(name: string, description: string, value: string): void {
    new cdk.CfnOutput(this, name, { description, value });
  }
}
