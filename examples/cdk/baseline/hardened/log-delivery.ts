import * as cdk from 'aws-cdk-lib';
import type * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { bucketName, prefix } from './names';
import type { Settings } from './settings';

export interface LogDeliveryProps {
  readonly settings: Settings;
  readonly distribution: cloudfront.IDistribution;
}

/** Neither cookies nor query strings: a static site needs neither, and secrets end up in them. */
const RECORD_FIELDS = [
  'timestamp(ms)',
  'DistributionId',
  'x-edge-location',
  'x-edge-request-id',
  'c-ip',
  'c-country',
  'asn',
  'cs-method',
  'x-host-header',
  'cs-uri-stem',
  'cs(Referer)',
  'cs(User-Agent)',
  'cs-protocol',
  'cs-protocol-version',
  'ssl-protocol',
  'ssl-cipher',
  'sc-status',
  'sc-bytes',
  'sc-content-type',
  'time-taken',
  'time-to-first-byte',
  'x-edge-result-type',
  'x-edge-response-result-type',
  'x-edge-detailed-result-type',
];

/** Standard logging v2: the legacy kind, which the distribution could turn on itself, needs ACLs on the bucket. */
export class LogDelivery extends Construct {
  readonly delivery: logs.CfnDelivery;

  constructor(scope: Construct, id: string, { settings, distribution }: LogDeliveryProps) {
    super(scope, id);
    const { account } = cdk.Stack.of(this);

    const source = new logs.CfnDeliverySource(this, 'Source', {
      name: `${prefix}-access`,
      logType: 'ACCESS_LOGS',
      resourceArn: distribution.distributionArn,
    });

    // With a folder of our own, AWS keeps the path below it.
    const destination = new logs.CfnDeliveryDestination(this, 'Destination', {
      name: `${prefix}-access`,
      outputFormat: 'json',
      destinationResourceArn: `arn:aws:s3:::${bucketName('logs', { account, region: settings.region })}/cloudfront`,
    });

    this.delivery = new logs.CfnDelivery(this, 'Delivery', {
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.attrArn,
      recordFields: RECORD_FIELDS,
      // Folders that Athena recognizes as partitions: year=2026/month=01/day=31/hour=23.
      s3EnableHiveCompatiblePath: true,
      s3SuffixPath: '{yyyy}/{MM}/{dd}/{HH}',
    });
    this.delivery.addResourceDependency(source);
  }
}
