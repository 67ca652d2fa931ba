import * as s3 from 'aws-cdk-lib/aws-s3';

export const domain = 'example.com';

/** Host names that the site answers to; the first is the one it is known by. */
export const hosts: readonly string[] = [domain, `www.${domain}`];

/** Start of every name. Short, because AWS cuts names off at 60 characters and a domain may have 253. */
export const prefix = 'example-com';

/** Where a bucket is; a stack is enough. */
interface Place {
  readonly account: string;
  readonly region: string;
}

// In a namespace of this account and region: after deletion, nobody else can take the name and answer in
// its place. Role words are short, because the name ends with account and region and has at most 63 characters.
const words = { content: 'web', logs: 'log', replica: 'rep', audit: 'aud' } as const;

export type BucketRole = keyof typeof words;

/** Follows from role and place, so that a stack can name another stack's bucket without waiting for it. */
export function bucketName(role: BucketRole, { account, region }: Place): string {
  return `${prefix}-${words[role]}-${account}-${region}-an`;
}

/** AWS adds account and region itself. */
export function bucketNaming(role: BucketRole): Pick<s3.BucketProps, 'bucketNamePrefix' | 'bucketNamespace'> {
  return { bucketNamePrefix: `${prefix}-${words[role]}`, bucketNamespace: s3.BucketNamespace.ACCOUNT_REGIONAL };
}
