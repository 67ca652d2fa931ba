import * as cdk from 'aws-cdk-lib';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { domain } from './names';

export interface CaaProps {
  readonly zone: route53.IHostedZone;
  readonly contact: string;
}

/**
 * Only Amazon may issue certificates for the domain and every name below it. Add a line for each other authority in use
 * before deploying, or its next renewal fails.
 */
export class Caa extends Construct {
  constructor(scope: Construct, id: string, { zone, contact }: CaaProps) {
    super(scope, id);
    new route53.CaaRecord(this, 'Record', {
      zone,
      recordName: `${domain}.`,
      ttl: cdk.Duration.hours(1),
      values: [
        { flag: 0, tag: route53.CaaTag.ISSUE, value: 'amazon.com' },
        ...(contact === '' ? [] : [{ flag: 0, tag: route53.CaaTag.IODEF, value: `mailto:${contact}` }]),
      ],
    });
  }
}
