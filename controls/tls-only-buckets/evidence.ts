import { every, hasCondition, statements, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_s3_bucket'), (bucket) => {
      const denials = statements(model, bucket.address.split('.')[1]!).filter((statement) => statement['effect'] === 'Deny' && String(statement['actions']) === 's3:*');
      return (
        denials.some((statement) => hasCondition(statement, 'Bool', 'aws:SecureTransport', ['false'])) &&
        denials.some((statement) => hasCondition(statement, 'NumericLessThan', 's3:TlsVersion', ['1.2']))
      );
    }),
};
