import * as iam from 'aws-cdk-lib/aws-iam';
import { bucketName, prefix } from './names';
import type { Settings } from './settings';
import { purposes, US_EAST_1 } from './site-stack';

export interface Place {
  readonly account: string;
  readonly settings: Settings;
}

export function allow(sid: string, actions: string[], resources: string[], conditions?: iam.Conditions): iam.PolicyStatement {
  return new iam.PolicyStatement({ sid, actions, resources, conditions });
}

export function deny(sid: string, actions: string[], resources: string[]): iam.PolicyStatement {
  return new iam.PolicyStatement({ sid, effect: iam.Effect.DENY, actions, resources });
}

// What belongs to this site, name by name: `${prefix}-*` would match the names of other sites too.

export function stackArns({ account }: Place): string[] {
  return purposes.map((purpose) => `arn:aws:cloudformation:*:${account}:stack/${prefix}-${purpose}/*`);
}

export function bucketArns({ account, settings }: Place): string[] {
  return [
    bucketName('content', { account, region: settings.region }),
    bucketName('logs', { account, region: settings.region }),
  ].map((name) => `arn:aws:s3:::${name}`);
}

export function roleArns({ account }: Place): string[] {
  return ['deploy', 'plan', 'apply'].map((role) => `arn:aws:iam::${account}:role/${prefix}-${role}`);
}

export function readPolicyArn({ account }: Place): string {
  return `arn:aws:iam::${account}:policy/${prefix}-read-configuration`;
}

/** The bootstrap's buckets, and this site's part of them, which bin/app.ts sets. */
export function stagingBuckets({ account, settings }: Place): { readonly buckets: string[]; readonly templates: string[] } {
  const regions = [...new Set([US_EAST_1, settings.region])];
  const buckets = regions.map((region) => `arn:aws:s3:::cdk-hnb659fds-assets-${account}-${region}`);
  return { buckets, templates: buckets.map((bucket) => `${bucket}/${prefix}/*`) };
}
