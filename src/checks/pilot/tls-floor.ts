import { every, must } from '../every.js';
import type { Evidence } from '../evidence.js';

export const evidence: Evidence = (model) =>
  every(
    model,
    'distribution',
    { none: 'There is no distribution. Without one, nothing answers over TLS.' },
    (distribution) =>
      must(
        distribution,
        'tls',
        distribution.is.tls?.floor,
        (floor) => /^TLSv1\.[23]_20\d\d$/.test(floor),
        'The distribution accepts TLS older than 1.2. Choose TLSv1.2_2021 or a later policy.',
      ),
  );
