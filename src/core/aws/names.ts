/**
 * Names derived from the domain. AWS limits them (bucket 63, role and origin access control 64,
 * delivery source 60 characters), so all start from one short prefix.
 */

import { createHash } from 'node:crypto';
import type { BucketRole } from '../types.js';

/** Longest prefix: leaves room for `-replica-<12 digits>` and `-<region>` below 60 characters. */
const PREFIX_LIMIT = 28;

/** ACM takes a common name of at most 64 characters; longer names must be alternative names. */
const COMMON_NAME_LIMIT = 64;

/** S3 refuses these starts (docs: bucket naming rules). `xn--` is what every IDN starts with. */
const REFUSED_BUCKET_STARTS = ['xn--', 'sthree-', 'amzn-s3-demo-'];
const BUCKET_LIMIT = 63;

/** Prefix of every resource name: lower case, digits and single hyphens, a letter first as in the name of a stack; unique per domain. */
export function resourcePrefix(domain: string): string {
  const slug = domain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const refused = /^\d/.test(slug) || REFUSED_BUCKET_STARTS.some((start) => domain.startsWith(start));
  const named = refused ? `site-${slug}` : slug;
  // `a-b.com` and `a.b.com` share a slug, and so do `9.com` and `site.9.com`: a hash tells them apart.
  if (named.length <= PREFIX_LIMIT && !domain.includes('-') && !refused) return named;
  const kept = named.slice(0, PREFIX_LIMIT - 7).replace(/-+$/, '');
  return `${kept}-${shortHash(domain)}`;
}

/** Nearest ancestor of the domain, itself included, that fits a certificate's common name. */
export function certificateName(domain: string): string {
  let name = domain;
  while (name.length > COMMON_NAME_LIMIT) name = name.slice(name.indexOf('.') + 1);
  return name;
}

/** Whether S3 takes this name for a website bucket; it must equal the host that browsers request. */
export function fitsBucket(name: string): boolean {
  return name.length <= BUCKET_LIMIT && !REFUSED_BUCKET_STARTS.some((start) => name.startsWith(start));
}

/** Host of the PoC: the domain, or `www.` before it where S3 refuses the domain as a bucket name. */
export function websiteHost(domain: string): string {
  if (fitsBucket(domain)) return domain;
  const www = `www.${domain}`;
  return fitsBucket(www) ? www : resourcePrefix(domain);
}

/** Short, since a name in a namespace of account and region ends with both and has 63 characters. */
const SHORT_ROLES: Readonly<Record<BucketRole, string>> = { content: 'web', logs: 'log', replica: 'rep', audit: 'aud' };

/** Roles that there may be, in the order of lists. */
export const roleNames: readonly string[] = ['deploy', 'plan', 'apply', 'replication', 'audit'];

/** Name of a bucket of the hardened variant. @param region where account and region have a namespace of their own */
export function bucketName(prefix: string, role: BucketRole, account: string, region?: string): string {
  return region === undefined
    ? `${prefix}-${role}-${account}`
    : `${prefix}-${SHORT_ROLES[role]}-${account}-${region}-an`;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
