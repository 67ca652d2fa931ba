import { everyContentBucket } from '../../src/checks/buckets.js';
import { must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';

export const evidence: Evidence = (model) =>
  everyContentBucket(model, (bucket) =>
    must(
      bucket,
      'encryption',
      bucket.is.encryption?.blocked,
      (types) => types.includes('SSE-C'),
      'Files could be locked away under a key that nobody here has. Block the encryption type SSE-C.',
    ),
  );
