import { everyServedBucket } from '../../src/checks/distributions.js';
import { must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';

export const evidence: Evidence = (model) =>
  everyServedBucket(model, (bucket) =>
    must(
      bucket,
      'versioning',
      bucket.is.versioning,
      (status) => status === 'Enabled',
      'The bucket keeps no previous versions of its files. Turn on versioning of the bucket.',
    ),
  );
