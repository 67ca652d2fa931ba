import { every, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';

export const evidence: Evidence = (model) =>
  every(model, 'distribution', { none: 'There is no distribution that could show a home page.' }, (distribution) =>
    must(
      distribution,
      'rootObject',
      distribution.is.rootObject,
      (file) => file === 'index.html',
      'The domain alone shows no page. Set the default root object to index.html.',
    ),
  );
