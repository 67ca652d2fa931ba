/**
 * Regions of the `aws` partition where S3 stores a site. China and GovCloud have their own
 * partitions, without the CloudFront and Route 53 that the repository is made for.
 * Source: botocore's partition data, 2026.
 */
import { ProdgradeError } from '../../errors.js';

/** Each region with the region of its replica, in the same jurisdiction where possible. */
const REPLICAS: Readonly<Record<string, string>> = {
  'af-south-1': 'eu-west-1',
  'ap-east-1': 'ap-southeast-1',
  'ap-east-2': 'ap-southeast-1',
  'ap-northeast-1': 'ap-northeast-3',
  'ap-northeast-2': 'ap-northeast-1',
  'ap-northeast-3': 'ap-northeast-1',
  'ap-south-1': 'ap-south-2',
  'ap-south-2': 'ap-south-1',
  'ap-southeast-1': 'ap-northeast-1',
  'ap-southeast-2': 'ap-southeast-4',
  'ap-southeast-3': 'ap-southeast-1',
  'ap-southeast-4': 'ap-southeast-2',
  'ap-southeast-5': 'ap-southeast-1',
  'ap-southeast-6': 'ap-southeast-2',
  'ap-southeast-7': 'ap-southeast-1',
  'ca-central-1': 'ca-west-1',
  'ca-west-1': 'ca-central-1',
  'eu-central-1': 'eu-west-1',
  'eu-central-2': 'eu-west-1',
  'eu-north-1': 'eu-west-1',
  'eu-south-1': 'eu-west-1',
  'eu-south-2': 'eu-west-1',
  'eu-west-1': 'eu-central-1',
  'eu-west-2': 'eu-west-1',
  'eu-west-3': 'eu-west-1',
  'il-central-1': 'eu-central-1',
  'me-central-1': 'me-south-1',
  'me-south-1': 'me-central-1',
  'mx-central-1': 'us-east-2',
  'sa-east-1': 'us-east-1',
  'us-east-1': 'us-west-2',
  'us-east-2': 'us-west-2',
  'us-west-1': 'us-west-2',
  'us-west-2': 'us-east-2',
};

/** As AWS names them, except for the continent. */
const NAMES: Readonly<Record<string, string>> = {
  'af-south-1': 'Cape Town',
  'ap-east-1': 'Hong Kong',
  'ap-east-2': 'Taipei',
  'ap-northeast-1': 'Tokyo',
  'ap-northeast-2': 'Seoul',
  'ap-northeast-3': 'Osaka',
  'ap-south-1': 'Mumbai',
  'ap-south-2': 'Hyderabad',
  'ap-southeast-1': 'Singapore',
  'ap-southeast-2': 'Sydney',
  'ap-southeast-3': 'Jakarta',
  'ap-southeast-4': 'Melbourne',
  'ap-southeast-5': 'Malaysia',
  'ap-southeast-6': 'New Zealand',
  'ap-southeast-7': 'Thailand',
  'ca-central-1': 'Canada, Central',
  'ca-west-1': 'Calgary',
  'eu-central-1': 'Frankfurt',
  'eu-central-2': 'Zurich',
  'eu-north-1': 'Stockholm',
  'eu-south-1': 'Milan',
  'eu-south-2': 'Spain',
  'eu-west-1': 'Ireland',
  'eu-west-2': 'London',
  'eu-west-3': 'Paris',
  'il-central-1': 'Tel Aviv',
  'me-central-1': 'UAE',
  'me-south-1': 'Bahrain',
  'mx-central-1': 'Mexico, Central',
  'sa-east-1': 'São Paulo',
  'us-east-1': 'N. Virginia',
  'us-east-2': 'Ohio',
  'us-west-1': 'N. California',
  'us-west-2': 'Oregon',
};

/** Where a region is. */
export function regionName(region: string): string {
  return NAMES[region] ?? '';
}

export const regions: readonly string[] = Object.keys(REPLICAS);

/** Region of the replica that the strict tier keeps. */
export function replicaRegion(region: string): string {
  const replica = REPLICAS[region];
  if (replica === undefined)
    throw new ProdgradeError(`Region "${region}" does not exist.`, `Choose one of: ${regions.join(', ')}.`);
  return replica;
}
