/** DNS, health check and keys. */
import { host, joined, keyIn, logGroupIn } from '../../adapters.js';
import { known, or, type Text } from '../../fact.js';
import { type Fields, said } from '../../fields.js';
import { type Adapters, type At, type Fragment, makes, sets } from '../../fragment.js';
import { policyOf } from '../../policy.js';

export const namesAndKeys: Adapters = {
  'AWS::Route53::HostedZone': (it, at) =>
    makes('zone', at, {
      kept: at.kept,
      comment: it.text('HostedZoneConfig.Comment'),
      queryLog: logGroupIn(it.text('QueryLoggingConfig.CloudWatchLogsLogGroupArn')),
    }),
  'AWS::Route53::RecordSet': (it, at) => record(it, it.text('HostedZoneId'), at),
  'AWS::Route53::RecordSetGroup': (it, at) =>
    it.each('RecordSets').map((each) => record(each, it.text('HostedZoneId'), at)),
  'AWS::Route53::KeySigningKey': (it, at) =>
    sets('zone', it.text('HostedZoneId'), at, {
      signing: said({
        key: it.text('KeyManagementServiceArn'),
        name: it.text('Name'),
        keyStatus: it.text('Status'),
      }),
    }),
  'AWS::Route53::DNSSEC': (it, at) =>
    sets('zone', it.text('HostedZoneId'), at, { signing: { status: known('SIGNING', it.place) } }),
  'AWS::Route53::HealthCheck': (it, at) => {
    const config = it.at('HealthCheckConfig');
    const name = it.each('HealthCheckTags').find((tag) => {
      const key = tag.text('Key');
      return key?.known && key.value === 'Name';
    });
    const named = name?.text('Value');
    return makes('health check', at, {
      type: config.text('Type'),
      host: config.text('FullyQualifiedDomainName'),
      port: config.number('Port'),
      path: config.text('ResourcePath'),
      text: config.text('SearchString'),
      sni: or(config.flag('EnableSNI'), true, config.place),
      everySeconds: or(config.number('RequestInterval'), 30, config.place),
      failures: or(config.number('FailureThreshold'), 3, config.place),
      inverted: or(config.flag('Inverted'), false, config.place),
      latency: or(config.flag('MeasureLatency'), false, config.place),
      tags: named ? { Name: named } : {},
    });
  },
  'AWS::KMS::Key': (it, at) =>
    makes('key', at, {
      region: at.region,
      kept: at.kept,
      description: it.text('Description'),
      spec: or(it.text('KeySpec'), 'SYMMETRIC_DEFAULT', it.place),
      usage: or(it.text('KeyUsage'), 'ENCRYPT_DECRYPT', it.place),
      rotation: or(it.flag('EnableKeyRotation'), false, it.place),
      deletionDays: or(it.number('PendingWindowInDays'), 30, it.place),
      policy: policyOf(it.at('KeyPolicy').value, at.names.attributes(at.resource)['arn']),
    }),
  'AWS::KMS::Alias': (it, at) => sets('key', keyIn(it.text('TargetKeyId')), at, { alias: it.text('AliasName') }),
};

function record(it: Fields, zone: Text | undefined, at: At): Fragment {
  const [type, name] = [it.text('Type'), host(it.text('Name'))];
  return makes(
    'record',
    at,
    {
      zone,
      type,
      ttl: it.number('TTL'),
      values: it.set('ResourceRecords'),
      alias: it.has('AliasTarget')
        ? said({
            to: host(it.text('AliasTarget.DNSName')),
            zone: it.text('AliasTarget.HostedZoneId'),
            asksHealth: or(it.flag('AliasTarget.EvaluateTargetHealth'), false, it.place),
          })
        : undefined,
    },
    joined(it.place, type, name),
  );
}
