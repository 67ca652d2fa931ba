import * as cdk from 'aws-cdk-lib';
import * as route53 from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import { SiteStack, US_EAST_1 } from './site-stack';
import type { Settings } from './settings';
import { OperationsKey } from './operations-key';

export interface FoundationProps {
  readonly settings: Settings;
}

/** What must be there first. */
export class FoundationStack extends SiteStack {
  readonly zone: route53.PublicHostedZone;
  /** For alarms, and for logs in CloudWatch. */
  readonly operationsKey: OperationsKey;

  constructor(scope: Construct, props: FoundationProps) {
    super(scope, 'foundation', { region: US_EAST_1, description: 'what must be there first.' });

    // In us-east-1, as alarms and their topic are.
    this.operationsKey = new OperationsKey(this, 'OperationsKey');

    // New, so DNS does not lead to it yet: deploy this stack first, enter its name servers where the parent domain is
    // managed, and only then deploy the rest. The certificate waits for that.
    this.zone = new route53.PublicHostedZone(this, 'Zone', {
      zoneName: 'example.com',
      comment: 'Made for the site by CDK',
    });

    this.output(
      'NameServers',
      'Enter these as the name servers of the domain where it, or its parent, is registered.',
      cdk.Fn.join(' ', this.zone.hostedZoneNameServers!),
    );
    this.output('ZoneId', 'Zone that gets the records of the site.', this.zone.hostedZoneId);
  }
}
