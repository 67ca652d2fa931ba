import type * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { hosts } from './names';

export interface AddressRecordsProps {
  readonly zone: route53.IHostedZone;
  readonly distribution: cloudfront.IDistribution;
}

/** The names of the site lead to the distribution, even if AWS moves it. */
export class AddressRecords extends Construct {
  constructor(scope: Construct, id: string, { zone, distribution }: AddressRecordsProps) {
    super(scope, id);
    const target = route53.RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    for (const host of hosts) {
      // A name with a dot at its end is complete: nothing is appended, whatever the zone is called.
      const record = { zone, target, recordName: `${host}.` };
      new route53.ARecord(this, `${host} A`, record);
      // Without it, nobody can find the IPv6 addresses of the distribution.
      new route53.AaaaRecord(this, `${host} AAAA`, record);
    }
  }
}
