import { every, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';

const SAFE = ['AES256', 'aws:kms', 'aws:kms:dsse'];

export const evidence: Evidence = (model) =>
  every(model, 'bucket', { none: 'There is no bucket.' }, (bucket) =>
    must(
      bucket,
      'encryption',
      bucket.is.encryption?.algorithm,
      (algorithm) => SAFE.includes(algorithm),
      'The bucket does not say how it encrypts. Set AES256 or aws:kms as its default encryption.',
    ),
  );
