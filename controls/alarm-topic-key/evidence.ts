import { every, hasCondition, refersTo, statements, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => {
    const topics = model.resources('aws_sns_topic');
    const publishers = statements(model, 'operations_key').filter((statement) => JSON.stringify(statement['principals']).includes('cloudwatch.amazonaws.com'));
    return (
      every(topics, ({ body }) => refersTo(body['kms_master_key_id'], 'aws_kms_key.operations')) &&
      every(publishers, (statement) => hasCondition(statement, 'StringEquals', 'aws:SourceAccount')) &&
      statements(model, 'alarms').some((statement) => statement['effect'] === 'Deny' && hasCondition(statement, 'Bool', 'aws:SecureTransport', ['false']))
    );
  },
};
