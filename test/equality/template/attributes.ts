/** What `Ref` and `Fn::GetAtt` give, by type of resource. */
import { ACCOUNT, attributesOf, idOf, type Referable } from '../references.js';
import { byLength } from '../terraform/names.js';
import type { Raw } from '../unread.js';

interface Kind {
  readonly kind: Referable;
  /** Physical name, out of the properties as they were resolved. */
  readonly name: (properties: Raw, region: string) => string;
  /** Attribute of CloudFormation to ours; `Ref` among them. */
  readonly gives: Readonly<Record<string, string>>;
}

/** Keys have no name of their own: that of their alias is handed in. */
export const KINDS: Readonly<Record<string, Kind>> = {
  'AWS::S3::Bucket': {
    kind: 'bucket',
    name: bucketName,
    gives: { Ref: 'id', Arn: 'arn', RegionalDomainName: 'regionalDomain', WebsiteURL: 'websiteUrl' },
  },
  'AWS::KMS::Key': { kind: 'key', name: (it) => it.alias, gives: { Ref: 'id', KeyId: 'id', Arn: 'arn' } },
  'AWS::CloudFront::Distribution': {
    kind: 'distribution',
    name: (it) => [...it.DistributionConfig.Aliases].sort(byLength)[0],
    gives: { Ref: 'id', Id: 'id', DomainName: 'domain' },
  },
  'AWS::CloudFront::OriginAccessControl': {
    kind: 'origin access control',
    name: (it) => it.OriginAccessControlConfig.Name,
    gives: { Ref: 'id', Id: 'id' },
  },
  'AWS::CloudFront::ResponseHeadersPolicy': {
    kind: 'headers policy',
    name: (it) => it.ResponseHeadersPolicyConfig.Name,
    gives: { Ref: 'id', Id: 'id' },
  },
  'AWS::CloudFront::Function': {
    kind: 'function',
    name: (it) => it.Name,
    gives: { Ref: 'arn', FunctionARN: 'arn', 'FunctionMetadata.FunctionARN': 'arn' },
  },
  'AWS::CertificateManager::Certificate': { kind: 'certificate', name: (it) => it.DomainName, gives: { Ref: 'arn' } },
  'AWS::Route53::HostedZone': {
    kind: 'zone',
    name: (it) => it.Name.replace(/\.$/, ''),
    gives: { Ref: 'id', Id: 'id', NameServers: 'nameServers' },
  },
  'AWS::Route53::HealthCheck': {
    kind: 'health check',
    name: (it) => it.HealthCheckConfig.FullyQualifiedDomainName,
    gives: { Ref: 'id', HealthCheckId: 'id' },
  },
  'AWS::Logs::LogGroup': { kind: 'log group', name: (it) => it.LogGroupName, gives: { Ref: 'id', Arn: 'streams' } },
  'AWS::Logs::DeliverySource': { kind: 'delivery source', name: (it) => it.Name, gives: { Ref: 'id', Arn: 'arn' } },
  'AWS::Logs::DeliveryDestination': {
    kind: 'delivery destination',
    name: (it) => it.Name,
    gives: { Ref: 'id', Arn: 'arn' },
  },
  'AWS::Logs::Delivery': { kind: 'delivery', name: (it) => it.DeliverySourceName, gives: { Ref: 'id', Arn: 'arn' } },
  'AWS::SNS::Topic': {
    kind: 'topic',
    name: (it) => it.TopicName,
    gives: { Ref: 'arn', TopicArn: 'arn', TopicName: 'id' },
  },
  'AWS::WAFv2::WebACL': { kind: 'web ACL', name: (it) => it.Name, gives: { Arn: 'arn' } },
  'AWS::IAM::ManagedPolicy': { kind: 'policy', name: (it) => it.ManagedPolicyName, gives: { Ref: 'arn' } },
  'AWS::IAM::Role': { kind: 'role', name: (it) => it.RoleName, gives: { Ref: 'id', Arn: 'arn' } },
  'AWS::CloudTrail::Trail': { kind: 'trail', name: (it) => it.TrailName, gives: { Ref: 'id', Arn: 'arn' } },
  'AWS::CloudWatch::Dashboard': { kind: 'dashboard', name: (it) => it.DashboardName, gives: { Ref: 'id' } },
};

/** Of a prefix, in a namespace of an account and a region, CloudFormation makes the name itself. */
export function bucketName({ BucketName, BucketNamePrefix }: Raw, region: string): string {
  return BucketName ?? `${BucketNamePrefix}-${ACCOUNT}-${region}-an`;
}

/** Id of a resource; empty for types that nothing refers to. */
export function idOfResource(type: string, properties: Raw, region: string): string {
  const known = KINDS[type];
  return known === undefined ? '' : idOf(known.kind, known.name(properties, region));
}

export function attributeOf(
  type: string,
  attribute: string,
  properties: Raw,
  region: string,
): string | readonly string[] {
  const known = KINDS[type];
  const ours = known?.gives[attribute];
  if (known === undefined || ours === undefined) throw new Error(`${attribute} of ${type} is not known`);
  const attributes = attributesOf(known.kind, idOf(known.kind, known.name(properties, region)), region);
  const { arn, nameServers, websiteEndpoint } = attributes;
  if (ours === 'streams') return `${arn}:*`;
  if (ours === 'websiteUrl') return `http://${websiteEndpoint}`;
  return ours === 'nameServers' ? [nameServers!] : attributes[ours]!;
}
