/** Where one check wants what another forbids. Code that follows the one is found by the other. */
export interface Contradiction {
  readonly wanted: string;
  /** Checks that want it. Findings of our scanners are accepted in writing; Security Hub looks at what was deployed. */
  readonly by: readonly string[];
  readonly forbidden: string;
  /** Checks that want the opposite, and find nothing on what is hardened. */
  readonly against: readonly string[];
  readonly decided: string;
}

export const contradictions: readonly Contradiction[] = [
  {
    wanted: 'Access logs of the distribution, of the legacy kind',
    by: ['CKV_AWS_86', 'CT.CLOUDFRONT.PR.5', 'AwsSolutions-CFR3'],
    forbidden: 'CloudFront writes them with access lists, which are to be off on every bucket',
    against: ['CKV2_AWS_65', 'CT.S3.PR.5', 'S3.12 of Security Hub'],
    decided: 'Standard logging v2 writes by a policy of the bucket. The first three do not know it yet.',
  },
  {
    wanted: 'A key of KMS for every bucket',
    by: ['CKV_AWS_145', 'CT.S3.PR.10', 'NIST.800.53.R5-S3DefaultEncryptionKMS'],
    forbidden: 'S3 is to log who reads the files, and cannot write into a bucket with such a key',
    against: ['CKV_AWS_18', 'CT.S3.PR.2', 'AwsSolutions-S1', 'NIST.800.53.R5-S3BucketLoggingEnabled'],
    decided: 'The log bucket stays with keys of S3; everything else has a key from `strict` on.',
  },
  {
    wanted: 'A lock on every bucket, so that nothing can be deleted',
    by: ['CT.S3.PR.9'],
    forbidden: 'What is old is to be deleted',
    against: ['CKV2_AWS_61', 'CT.S3.PR.6'],
    decided: 'Audit records are locked from `strict` on. Pages must be able to go, and logs name visitors.',
  },
  {
    wanted: 'MFA for deleting versions, on every bucket',
    by: ['S3.20 of Security Hub'],
    forbidden: 'S3 takes no lifecycle rules on a bucket that has it, and what is old is to be deleted',
    against: ['CKV2_AWS_61', 'CT.S3.PR.6', 'S3.10 of Security Hub'],
    decided:
      'Lifecycle rules stay. `mfa-delete` is done by hand, after `lifecycle` is waived; replica and Object Lock guard versions without it.',
  },
];
