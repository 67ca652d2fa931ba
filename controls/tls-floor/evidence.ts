import { every, must } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';

/** Policies without broken ciphers: those from 2021 on. */
const SOUND = /^TLSv1\.[23]_20(?:2[1-9]|[3-9]\d)$/;

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
        (floor) => SOUND.test(floor),
        'The distribution accepts TLS older than 1.2, or broken ciphers. Choose TLSv1.2_2021 or a later policy.',
      ),
  );
