import { every, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';

export const evidence: Evidence = (model) =>
  every(model, 'bucket', { none: 'There is no bucket.' }, (bucket) =>
    must(
      bucket,
      'ownership',
      bucket.is.ownership,
      (ownership) => ownership === 'BucketOwnerEnforced',
      'Access lists of individual files decide who reads them. Set the object ownership to BucketOwnerEnforced.',
    ),
  );
