import { mustDeny } from '../../src/checks/denials.js';
import { every } from '../../src/checks/every.js';
import type { Evidence } from '../../src/checks/evidence.js';
import { all } from '../../src/checks/finding.js';

export const evidence: Evidence = (model) =>
  every(model, 'bucket', { none: 'There is no bucket. Add one for the files of the site.' }, (bucket) => {
    const arn = `arn:aws:s3:::${bucket.id}`;
    const everything = { actions: ['s3:*'], resources: [arn, `${arn}/*`] };
    return all(
      mustDeny(
        bucket,
        'policy',
        bucket.is.policy,
        { ...everything, conditions: { 'Bool aws:SecureTransport': (values) => values.join() === 'false' } },
        'The bucket answers over plain HTTP. Deny everyone s3:* where aws:SecureTransport is false in its policy.',
      ),
      mustDeny(
        bucket,
        'policy',
        bucket.is.policy,
        { ...everything, conditions: { 'NumericLessThan s3:TlsVersion': (values) => Number(values.join()) >= 1.2 } },
        'The bucket accepts TLS older than 1.2. Deny everyone s3:* where s3:TlsVersion is less than 1.2 in its policy.',
      ),
    );
  });
