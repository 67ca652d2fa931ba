import { every, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all } from '../../src/checks/finding.js';

const SWITCHES = ['blockAcls', 'blockPolicy', 'ignoreAcls', 'restrict'] as const;

export const evidence: Evidence = (model) =>
  every(model, 'bucket', { none: 'There is no bucket.' }, (bucket) =>
    all(
      SWITCHES.map((name) =>
        must(
          bucket,
          'publicAccess',
          bucket.is.publicAccess?.[name],
          (on) => on,
          'The bucket can be made public. Turn on all four switches of its public access block.',
        ),
      ),
    ),
  );
