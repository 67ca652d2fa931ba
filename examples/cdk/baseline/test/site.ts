/** The hardened site, synthesized once, and shortcuts to what the tests check. */
import assert from 'node:assert/strict';
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { context } from '../cdk.json';
import { bucketName, prefix, type BucketRole } from '../hardened/names';
import { settings } from '../hardened/settings';
import { HardenedSite } from '../hardened/site';
import { type Purpose, purposes } from '../hardened/site-stack';

/** Templates are JSON: what they hold is asserted, not typed. */
export type Any = any;

const hardened = new HardenedSite(new cdk.App({ context }), 'hardened', settings);

export const ALL_BLOCKED = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };

export function stacks(): readonly cdk.Stack[] {
  return hardened.node.children.filter((child) => cdk.Stack.isStack(child));
}

/** Resources of a type by their logical id. */
export function found(stack: cdk.Stack, type: string): readonly [string, Any][] {
  return Object.entries(Template.fromStack(stack).findResources(type));
}

function stackFor(purpose: Purpose): cdk.Stack {
  return hardened.node.findChild(purpose) as cdk.Stack;
}

/** Properties of every resource of a type. */
export function resources(purpose: Purpose, type: string): readonly Any[] {
  return found(stackFor(purpose), type).map(([, { Properties }]) => Properties);
}

/** The only resource of a type. */
export function theOne(purpose: Purpose, type: string): Any {
  const [one, ...others] = resources(purpose, type);
  assert.ok(one, `${purpose} has no ${type}`);
  assert.equal(others.length, 0, `${purpose} has more than one ${type}`);
  return one;
}

/** What the only resource of a type depends on, by logical id, apart from what it refers to. */
export function awaited(purpose: Purpose, type: string): string {
  theOne(purpose, type);
  return found(stackFor(purpose), type).flatMap(([, { DependsOn = [] }]) => DependsOn).join();
}

export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Principal?: Any;
  readonly Resource?: Any;
  readonly Condition?: Any;
}

/** Every statement of every policy of a stack. */
export function statements(purpose: Purpose): readonly Statement[] {
  const walk = (value: Any): Statement[] => {
    if (typeof value !== 'object' || value === null) return [];
    return 'Effect' in value && 'Action' in value ? [value] : Object.values(value).flatMap(walk);
  };
  return walk(Template.fromStack(stackFor(purpose)).toJSON().Resources);
}

/** The statement of this name. */
export function statement(purpose: Purpose, sid: string): Required<Statement> {
  const one = statements(purpose).find(({ Sid }) => Sid === sid);
  assert.ok(one, `${purpose} has no statement ${sid}`);
  return one as Required<Statement>;
}

/** The bucket of this role. */
export function bucket(purpose: Purpose, role: BucketRole): Any {
  const start = bucketStart(role);
  const one = resources(purpose, 'AWS::S3::Bucket').find(({ BucketName, BucketNamePrefix }) => JSON.stringify([BucketName, BucketNamePrefix]).includes(start));
  assert.ok(one, `${purpose} has no bucket of ${role}`);
  return one;
}

/** How the name of a bucket starts, before the account. */
export function bucketStart(role: BucketRole): string {
  return bucketName(role, { account: '', region: '' }).replace(/-+(an)?$/, '');
}

export function encryptionOf({ BucketEncryption }: Any): Any {
  return BucketEncryption.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault;
}

export function distribution(): Any {
  return theOne('edge', 'AWS::CloudFront::Distribution').DistributionConfig;
}

/** The site's own header policy. */
export function headers(): Any {
  return theOne('edge', 'AWS::CloudFront::ResponseHeadersPolicy').ResponseHeadersPolicyConfig;
}

/** The role of this name, without the prefix. */
export function role(name: string): Any {
  const one = purposes.flatMap((purpose) => resources(purpose, 'AWS::IAM::Role')).find(({ RoleName }) => RoleName === `${prefix}-${name}`);
  assert.ok(one, `there is no role ${name}`);
  return one;
}

/** The alarm of this name, without the prefix. */
export function alarm(name: string, purpose: Purpose = 'monitoring'): Any {
  const one = resources(purpose, 'AWS::CloudWatch::Alarm').find(({ AlarmName }) => AlarmName === `${prefix}-${name}`);
  assert.ok(one, `there is no alarm ${name}`);
  return one;
}
