import { every, must, mustLeadTo } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all } from '../../src/checks/finding.js';

/** Of the key types that ACM issues and CloudFront accepts, the one that is not being phased out. */
const KEY = 'EC_prime256v1';

export const evidence: Evidence = (model) =>
  all(
    every(model, 'certificate', { none: 'There is no certificate. Add one, validated by DNS.' }, (certificate) =>
      all(
        must(
          certificate,
          'validation',
          certificate.is.validation,
          (how) => how === 'DNS',
          'The certificate is not renewed automatically. Validate it by DNS.',
        ),
        must(
          certificate,
          'keyAlgorithm',
          certificate.is.keyAlgorithm,
          (algorithm) => algorithm === KEY,
          `The key of the certificate is being phased out. Choose ${KEY}.`,
        ),
        must(
          certificate,
          'region',
          certificate.is.region,
          (region) => region === 'us-east-1',
          'CloudFront accepts certificates from us-east-1 only. Put it there.',
        ),
      ),
    ),
    every(model, 'distribution', { none: 'There is no distribution that presents a certificate.' }, (distribution) =>
      mustLeadTo(
        model,
        distribution,
        'tls',
        distribution.is.tls?.certificate,
        'certificate',
        'The distribution presents no certificate of the site. Name it.',
      ),
    ),
  );
