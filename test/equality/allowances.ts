/** Every difference that may be, one line each. */
import type { Allowed } from './allowed.js';

const TEMPLATES = ['cdk', 'cloudformation'];

export const allowances: readonly Allowed[] = [
  { path: 'tags everything > ManagedBy', flavors: ['terraform', 'cdk', 'cloudformation'], reason: 'names the tool' },
  { path: 'zone * > comment', flavors: ['terraform', 'cdk', 'cloudformation'], reason: 'names the tool' },
  { path: 'distribution * > tls > floor', flavors: ['terraform'], reason: 'AWS provider 5 refuses the policies of 2025 at plan time; the runbook says how to raise it with provider 6' },
  { path: 'log policy *-dns-queries > policy > WriteQueriesOfThisZone > conditions > ArnLike aws:SourceArn > *', flavors: TEMPLATES, reason: 'the log belongs to the zone, which is made after this policy: CloudFormation cannot name a zone before it is there' },
];
