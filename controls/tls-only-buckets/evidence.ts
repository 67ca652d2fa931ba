import { bucketPolicy, type Evidence, every, hasCondition } from '../../src/evidence/evidence.js';
import { policyOfBucket } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_s3_bucket'), ({ address }) => {
      const denials = bucketPolicy(model, address).filter(
        (statement) => statement['effect'] === 'Deny' && String(statement['actions']) === 's3:*',
      );
      return (
        denials.some((statement) => hasCondition(statement, 'Bool', 'aws:SecureTransport', ['false'])) &&
        denials.some((statement) => hasCondition(statement, 'NumericLessThan', 's3:TlsVersion', ['1.2']))
      );
    }),
  template: (model) =>
    every(model.resources('AWS::S3::Bucket'), (bucket) => {
      const denials = policyOfBucket(model, bucket).filter(
        ({ effect, actions }) => effect === 'Deny' && actions.includes('s3:*'),
      );
      return (
        denials.some(({ condition }) => condition('Bool', 'aws:SecureTransport') === 'false') &&
        denials.some(({ condition }) => condition('NumericLessThan', 's3:TlsVersion') === '1.2')
      );
    }),
};
