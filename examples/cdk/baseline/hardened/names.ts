import * as cdk from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';

export const domain = 'example.com';

/** Host names that the site answers to; the first is the one it is known by. */
export const hosts: readonly string[] = [domain, `www.${domain}`];

/** Start of every name. Short, because AWS cuts names off at 60 characters and a domain may have 253. */
export const prefix = 'example-com';

/** Where a bucket is; a stack will do. */
interface Place {
  readonly account: string;
  readonly region: string;
}

export type BucketRole = 'content' | 'logs' | 'replica' | 'audit';

/** Follows from role and account, so that a stack can name a bucket of another without waiting for it. */
export function bucketName(role: BucketRole, { account }: Place): string {
  return `${prefix}-${role}-${account}`;
}

export function bucketNaming(role: BucketRole): Pick<s3.BucketProps, 'bucketName'> {
  return { bucketName: bucketName(role, { account: cdk.Aws.ACCOUNT_ID, region: cdk.Aws.REGION }) };
}
