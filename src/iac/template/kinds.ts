/** What a resource of a template is, by our words, and which of its attributes answers for which of ours. */

import { get } from '../access.js';
import { siteName } from '../names.js';
import type { Referable } from '../references.js';
import { concatenated } from '../text.js';
import { absent, type Identity, type Value, type Where } from '../value.js';

/** No attribute of a template: the host in the address of a bucket's website. */
export const WEBSITE_HOST = '(host of WebsiteURL)';

/** Kind, path of the property that names it, attributes; `Ref` among them. */
const NAMED: Readonly<Record<string, readonly [Referable, string, Identity['gives']]>> = {
  'AWS::CloudFront::OriginAccessControl': [
    'origin access control',
    'OriginAccessControlConfig.Name',
    { Ref: 'id', Id: 'id' },
  ],
  'AWS::CloudFront::ResponseHeadersPolicy': [
    'headers policy',
    'ResponseHeadersPolicyConfig.Name',
    { Ref: 'id', Id: 'id' },
  ],
  'AWS::CloudFront::Function': [
    'function',
    'Name',
    { Ref: 'arn', FunctionARN: 'arn', 'FunctionMetadata.FunctionARN': 'arn' },
  ],
  'AWS::CertificateManager::Certificate': ['certificate', 'DomainName', { Ref: 'arn' }],
  'AWS::Route53::HealthCheck': [
    'health check',
    'HealthCheckConfig.FullyQualifiedDomainName',
    { Ref: 'id', HealthCheckId: 'id' },
  ],
  'AWS::Logs::LogGroup': ['log group', 'LogGroupName', { Ref: 'id', Arn: 'streams' }],
  'AWS::Logs::DeliverySource': ['delivery source', 'Name', { Ref: 'id', Arn: 'arn' }],
  'AWS::Logs::DeliveryDestination': ['delivery destination', 'Name', { Ref: 'id', Arn: 'arn' }],
  'AWS::Logs::Delivery': ['delivery', 'DeliverySourceName', { Ref: 'id', DeliveryId: 'id', Arn: 'arn' }],
  'AWS::SNS::Topic': ['topic', 'TopicName', { Ref: 'arn', TopicArn: 'arn', TopicName: 'id' }],
  'AWS::WAFv2::WebACL': ['web ACL', 'Name', { Arn: 'arn' }],
  'AWS::IAM::Role': ['role', 'RoleName', { Ref: 'id', Arn: 'arn' }],
  'AWS::IAM::ManagedPolicy': ['policy', 'ManagedPolicyName', { Ref: 'arn', PolicyArn: 'arn' }],
  'AWS::CloudTrail::Trail': ['trail', 'TrailName', { Ref: 'id', Arn: 'arn' }],
  'AWS::CloudWatch::Dashboard': ['dashboard', 'DashboardName', { Ref: 'id' }],
};

const OTHERS: Readonly<Record<string, Identity>> = {
  'AWS::S3::Bucket': {
    kind: 'bucket',
    name: bucketName,
    gives: { Ref: 'id', Arn: 'arn', RegionalDomainName: 'regionalDomain', [WEBSITE_HOST]: 'websiteEndpoint' },
  },
  // Named by its alias.
  'AWS::KMS::Key': {
    kind: 'key',
    name: (body) => absent(body.place),
    gives: { Ref: 'id', KeyId: 'id', Arn: 'arn' },
  },
  'AWS::CloudFront::Distribution': {
    kind: 'distribution',
    name: (body) => siteName(get(body, 'DistributionConfig', 'Aliases')),
    gives: { Ref: 'id', Id: 'id', DomainName: 'domain' },
  },
  'AWS::Route53::HostedZone': {
    kind: 'zone',
    name: (body) => changed(get(body, 'Name'), (name) => name.replace(/\.$/, '')),
    gives: { Ref: 'id', Id: 'id', NameServers: 'nameServers' },
  },
  'AWS::IAM::OIDCProvider': {
    kind: 'identity provider',
    name: (body) => changed(get(body, 'Url'), (url) => url.replace('https://', '')),
    gives: { Ref: 'arn', Arn: 'arn' },
  },
};

/** Of a prefix, in a namespace of an account and a region, CloudFormation makes the name itself. */
function bucketName(body: Value, { region, account }: Where): Value {
  const prefix = get(body, 'BucketNamePrefix');
  if (prefix.kind === 'absent') return get(body, 'BucketName');
  return concatenated([prefix, `-${account}-`, region, '-an'], prefix.place);
}

function changed(value: Value, change: (text: string) => string): Value {
  return value.kind === 'scalar' ? { ...value, value: change(String(value.value)) } : value;
}

export function identityOf(type: string): Identity | undefined {
  const named = NAMED[type];
  if (named === undefined) return OTHERS[type];
  const [kind, path, gives] = named;
  return { kind, name: (body) => get(body, ...path.split('.')), gives };
}
