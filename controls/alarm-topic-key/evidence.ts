import { type Evidence, every, hasCondition, refersTo, statements } from '../../src/evidence/evidence.js';
import { leadsTo, statementsOf } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) => {
    const topics = model.resources('aws_sns_topic');
    const publishers = ['operations_key', 'data_alarms_key']
      .flatMap((document) => statements(model, document))
      .filter((statement) => JSON.stringify(statement['principals']).includes('cloudwatch.amazonaws.com'));
    return (
      every(topics, ({ body }) =>
        refersTo(
          body['kms_master_key_id'],
          body['provider'] === '${aws.us_east_1}' ? 'aws_kms_key.operations' : 'aws_kms_key.data_alarms',
        ),
      ) &&
      publishers.length === topics.length &&
      every(publishers, (statement) => hasCondition(statement, 'StringEquals', 'aws:SourceAccount')) &&
      statements(model, 'alarms').some(
        (statement) =>
          statement['effect'] === 'Deny' && hasCondition(statement, 'Bool', 'aws:SecureTransport', ['false']),
      )
    );
  },
  template: (model) => {
    const publishers = model
      .resources('AWS::KMS::Key')
      .flatMap((key) => statementsOf(key, 'KeyPolicy'))
      .filter(({ principal }) => principal.includes('cloudwatch.amazonaws.com'));
    return (
      every(model.resources('AWS::SNS::Topic'), (topic) =>
        leadsTo(model, topic.text('KmsMasterKeyId'), 'AWS::KMS::Key'),
      ) &&
      publishers.length === model.resources('AWS::SNS::Topic').length &&
      every(publishers, ({ condition }) => condition('StringEquals', 'aws:SourceAccount') !== undefined) &&
      model
        .resources('AWS::SNS::TopicPolicy')
        .flatMap((policy) => statementsOf(policy, 'PolicyDocument'))
        .some(({ effect, condition }) => effect === 'Deny' && condition('Bool', 'aws:SecureTransport') === 'false')
    );
  },
};
