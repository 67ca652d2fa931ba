/**
 * Everything in which the emulator (MiniStack 1.5.33) is not AWS, in one place, a reason a line; printed by every run.
 * What a few lines can add to it stands in `cloud/` instead, where each file says what it adds.
 */
import type { Capability } from '../../../src/probes/target.js';
import { printTakenAway } from '../terraform/provider-5.js';

/** Controls left out of what is deployed: applying them fails. Mocked tests and evidence cover them. */
export const waivedHere: Readonly<Record<string, string>> = {
  dnssec: 'the emulator has no key signing keys',
  'dns-query-logs': 'the emulator has no query logging',
  'waf-logs': 'the emulator has no logging of web ACLs',
};

/** Types of CloudFormation that it refuses by name: left out of the templates before they are deployed. */
export const missingTypes: ReadonlyMap<string, string> = new Map([
  ['AWS::Budgets::Budget', 'it has budgets, but CloudFormation here cannot make them'],
  ['AWS::CloudFront::MonitoringSubscription', 'it counts nothing'],
  ['AWS::CloudWatch::Alarm with Metrics', 'CloudFormation here knows no metric math'],
  ['AWS::CloudTrail::Trail', 'it has trails, but CloudFormation here cannot make them'],
  ['AWS::Logs::Delivery', 'it delivers no logs'],
  ['AWS::Logs::DeliveryDestination', 'it delivers no logs'],
  ['AWS::Logs::DeliverySource', 'it delivers no logs'],
  ['AWS::Route53::DNSSEC', 'it signs no zones'],
  ['AWS::Route53::HealthCheck', 'it checks nothing from outside'],
  ['AWS::Route53::KeySigningKey', 'it signs no zones'],
  ['AWS::WAFv2::LoggingConfiguration', 'it has no logging of web ACLs'],
]);

/** Arguments that Terraform gives another value here; the rendered files stay as they are. */
export const loweredHere: readonly { readonly resource: string; readonly line: string; readonly reason: string }[] = [
  {
    resource: 'aws_acm_certificate" "site',
    line: 'key_algorithm = "RSA_2048"',
    reason: 'it says of every certificate that its key is RSA_2048, so a second plan would replace any other',
  },
];

/** What other stacks are told instead of the ids of things that are not made. */
export const standIns = {
  delivery: 'arn:aws:logs:us-east-1:000000000000:delivery:notMade',
  healthCheck: '00000000-0000-4000-8000-000000000000',
} as const;

/** How CloudFormation on AWS names a bucket that is given the start of its name; the emulator would make a name up. */
export const regionalNames = {
  reason: 'it knows no namespace of an account',
  write: (start: string, account: string, region: string): string => `${start}-${account}-${region}-an`,
};

/** Controls that are nothing without what is left out: asked of Terraform's deployment, not of this one. */
export const notMadeByStacks: ReadonlyMap<string, string> = new Map([['health-check', 'its health check is left out']]);

/** Questions that it cannot answer; their probes are listed as not asked. */
export const lacks: ReadonlyMap<Capability, string> = new Map([
  ['tls', 'one TLS listener serves all distributions and knows nothing of their security policy'],
  ['cache', 'it caches nothing'],
  ['firewall', 'it stores web ACLs and decides nothing by them'],
]);

/** What the proof of concept has on AWS by itself, and here has not: not judged for it. */
export const pocOnAwsOnly: ReadonlyMap<string, string> = new Map([
  ['bucket-encryption', 'S3 encrypts every new object since 2023, the emulator only where it is told to'],
]);

/** Changes that a second plan shows although nothing changed. */
export const planNoise: readonly { readonly change: RegExp; readonly reason: string }[] = [
  {
    change: /^aws_cloudwatch_metric_alarm\.\S+ update$/,
    reason: "its answer to Terraform leaves out an alarm's actions, dimensions, period and description",
  },
  { change: /^aws_cloudtrail\.audit update$/, reason: "its answer leaves out a trail's log group and tags" },
];

/** What is different between these changes and none, once the emulator's own noise is taken away. */
export function withoutNoise(changes: readonly string[]): readonly string[] {
  return changes.filter((change) => !planNoise.some((noise) => noise.change.test(change)));
}

export function printGaps(): void {
  printTakenAway();
  for (const [control, reason] of Object.entries(waivedHere))
    console.log(`EMULATOR  not deployed: ${control}: ${reason}`);
  for (const [type, reason] of missingTypes) console.log(`EMULATOR  not made by CloudFormation: ${type}: ${reason}`);
  for (const { resource, line, reason } of loweredHere)
    console.log(`EMULATOR  lowered for Terraform: "${resource}" ${line}: ${reason}`);
  console.log(`EMULATOR  buckets of CDK are named in full: ${regionalNames.reason}`);
  for (const [control, reason] of notMadeByStacks) console.log(`EMULATOR  not judged in stacks: ${control}: ${reason}`);
  for (const [capability, reason] of lacks) console.log(`EMULATOR  cannot show: ${capability}: ${reason}`);
  for (const [control, reason] of pocOnAwsOnly)
    console.log(`EMULATOR  not judged for the proof of concept: ${control}: ${reason}`);
  for (const { change, reason } of planNoise)
    console.log(`EMULATOR  second plan: ${change.source} is ignored: ${reason}`);
}
