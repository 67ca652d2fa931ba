/** DNS, health check and keys. */
import { type Fragment, of } from '../fragments.js';
import { policyOf } from '../policy.js';
import { flag, host, logGroupIn, nameIn, type Readers, said, set, whole } from '../reader.js';
import { attributesOf } from '../references.js';
import type { Raw } from '../unread.js';

export const namesAndKeys: Readers = {
  'AWS::Route53::HostedZone': (it, { kept }) =>
    of('zone', host(it.Name), {
      kept,
      comment: it.HostedZoneConfig?.Comment,
      queryLog: it.QueryLoggingConfig && logGroupIn(it.QueryLoggingConfig.CloudWatchLogsLogGroupArn),
    }),
  'AWS::Route53::RecordSet': (it) => record(it, it.HostedZoneId),
  'AWS::Route53::RecordSetGroup': (it) => it.RecordSets.map((each: Raw) => record(each, it.HostedZoneId)),
  'AWS::Route53::KeySigningKey': (it) =>
    of('zone', nameIn(it.HostedZoneId), {
      signing: { key: it.KeyManagementServiceArn, name: it.Name, keyStatus: it.Status },
    }),
  'AWS::Route53::DNSSEC': (it) => of('zone', nameIn(it.HostedZoneId), { signing: { status: 'SIGNING' } }),
  'AWS::Route53::HealthCheck': ({ HealthCheckConfig: it, HealthCheckTags }) =>
    of('health check', it.FullyQualifiedDomainName, {
      type: it.Type,
      host: it.FullyQualifiedDomainName,
      port: Number(it.Port),
      path: it.ResourcePath,
      text: it.SearchString,
      sni: flag(it.EnableSNI, true),
      everySeconds: Number(it.RequestInterval ?? 30),
      failures: Number(it.FailureThreshold ?? 3),
      inverted: flag(it.Inverted, false),
      latency: flag(it.MeasureLatency, false),
      tags: said({ Name: HealthCheckTags?.find((tag: Raw) => tag.Key === 'Name')?.Value }),
    }),
  'AWS::KMS::Key': (it, { region, kept, id }) =>
    of('key', nameIn(id), {
      region,
      kept,
      description: it.Description,
      spec: it.KeySpec ?? 'SYMMETRIC_DEFAULT',
      usage: it.KeyUsage ?? 'ENCRYPT_DECRYPT',
      rotation: flag(it.EnableKeyRotation, false),
      deletionDays: Number(it.PendingWindowInDays ?? 30),
      policy: policyOf(it.KeyPolicy, attributesOf('key', id, region)['arn'])!,
    }),
  'AWS::KMS::Alias': (it) =>
    of('key', nameIn(it.TargetKeyId).replace(/^.*key\/\{key (.*)\}$/, '$1'), { alias: it.AliasName }),
};

function record(it: Raw, zone: string): Fragment {
  return of('record', `${it.Type} ${host(it.Name)}`, {
    zone,
    type: it.Type,
    ttl: whole(it.TTL),
    values: it.ResourceRecords && set(it.ResourceRecords),
    alias: it.AliasTarget && {
      to: host(it.AliasTarget.DNSName),
      zone: it.AliasTarget.HostedZoneId,
      asksHealth: flag(it.AliasTarget.EvaluateTargetHealth, false),
    },
  });
}
