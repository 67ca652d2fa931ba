import { every, given } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all } from '../../src/checks/finding.js';

const KEYS = ['Site', 'Owner', 'Environment', 'ManagedBy', 'Hardening'];

export const evidence: Evidence = (model) =>
  every(model, 'tags', { none: 'There is no tag on any resource. Tag everything with site and owner.' }, (tags) =>
    all(
      KEYS.map((key) =>
        given(
          tags.is[key],
          tags.place,
          (value) => value !== '',
          `The tag ${key} is missing from what is made here. Give it to every resource.`,
        ),
      ),
    ),
  );
