/** What the proof of concept teaches: findings that each scanner must have on it, with the lesson in words. */
import type { Flavor } from '../../../src/core/types.js';
import type { Scanner } from './finding.js';

export interface Lesson {
  readonly teaches: string;
  readonly ids: readonly string[];
  /** Only where the repository makes the zone. */
  readonly ownZone?: true;
}

const PUBLIC = 'Nothing keeps the bucket from being opened to everybody, and it is open';
const UNREAD = 'Nobody can tell who asked for what: no logs';
const OVERWRITTEN = 'What is overwritten is gone: no versions';
const KEYLESS = 'No key of its own encrypts the files';
const PLAIN = 'Anyone on the line reads and changes every page: no TLS';
const COPYLESS = 'One region holds all there is: no copy';
const ENDLESS = 'Nothing ends: no lifecycle';

const CHECKOV: readonly Lesson[] = [
  { teaches: PUBLIC, ids: ['CKV_AWS_53', 'CKV_AWS_54', 'CKV_AWS_55', 'CKV_AWS_56'] },
  { teaches: UNREAD, ids: ['CKV_AWS_18'] },
  { teaches: OVERWRITTEN, ids: ['CKV_AWS_21'] },
];
const CHECKOV_TERRAFORM: readonly Lesson[] = [
  ...CHECKOV,
  { teaches: 'The policy of the bucket lets everybody read', ids: ['CKV_AWS_70', 'CKV2_AWS_6'] },
  { teaches: KEYLESS, ids: ['CKV_AWS_145'] },
  { teaches: COPYLESS, ids: ['CKV_AWS_144'] },
  { teaches: ENDLESS, ids: ['CKV2_AWS_61'] },
  {
    teaches: 'Answers about the name can be forged, and nobody can tell who asked: no DNSSEC, no query logs',
    ids: ['CKV2_AWS_38', 'CKV2_AWS_39'],
    ownZone: true,
  },
];
const CONTROL_TOWER: readonly Lesson[] = [
  { teaches: PUBLIC, ids: ['CT.S3.PR.1'] },
  { teaches: UNREAD, ids: ['CT.S3.PR.2'] },
  { teaches: ENDLESS, ids: ['CT.S3.PR.6'] },
  { teaches: PLAIN, ids: ['CT.S3.PR.8'] },
  { teaches: KEYLESS, ids: ['CT.S3.PR.10'] },
  { teaches: OVERWRITTEN, ids: ['CT.S3.PR.11'] },
];
const AWS_SOLUTIONS: readonly Lesson[] = [
  { teaches: UNREAD, ids: ['AwsSolutions-S1'] },
  { teaches: PUBLIC, ids: ['AwsSolutions-S2', 'AwsSolutions-S5'] },
  { teaches: PLAIN, ids: ['AwsSolutions-S10'] },
];
const nist = (...names: readonly string[]) => names.map((name) => `NIST.800.53.R5-${name}`);
const NIST: readonly Lesson[] = [
  { teaches: PUBLIC, ids: nist('S3BucketLevelPublicAccessProhibited', 'S3BucketPublicReadProhibited') },
  { teaches: UNREAD, ids: nist('S3BucketLoggingEnabled') },
  { teaches: PLAIN, ids: nist('S3BucketSSLRequestsOnly') },
  { teaches: OVERWRITTEN, ids: nist('S3BucketVersioningEnabled') },
  { teaches: KEYLESS, ids: nist('S3DefaultEncryptionKMS') },
  { teaches: COPYLESS, ids: nist('S3BucketReplicationEnabled') },
];

/** cfn-lint asks whether a template works, and an insecure one does. */
export const lessons: Readonly<Record<Flavor, Partial<Readonly<Record<Scanner, readonly Lesson[]>>>>> = {
  terraform: { Checkov: CHECKOV_TERRAFORM },
  cdk: { Checkov: CHECKOV, 'Control Tower': CONTROL_TOWER, AwsSolutions: AWS_SOLUTIONS, 'NIST.800.53.R5': NIST },
  cloudformation: { Checkov: CHECKOV, 'Control Tower': CONTROL_TOWER },
};
