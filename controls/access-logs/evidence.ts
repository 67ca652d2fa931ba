import { type Evidence, every, find, hasCondition, refersTo, statements } from '../../src/evidence/evidence.js';
import { bucketOf, leadsTo, only, policyOfBucket } from '../../src/evidence/questions.js';

/** As CloudWatch Logs names it; the conditions are its own too. Another statement, and it appends one. */
const SID = 'AWSLogDeliveryWrite';

export const evidence: Evidence = {
  terraform: (model) => {
    const [source, delivery] = [
      find(model, 'aws_cloudwatch_log_delivery_source.access'),
      find(model, 'aws_cloudwatch_log_delivery.access'),
    ];
    const fields = (delivery?.body['record_fields'] ?? []) as string[];
    const arrives = every(
      statements(model, 'logs').filter((statement) =>
        JSON.stringify(statement['principals']).includes('delivery.logs.amazonaws.com'),
      ),
      (statement) =>
        statement['sid'] === SID &&
        hasCondition(statement, 'StringEquals', 'aws:SourceAccount') &&
        hasCondition(statement, 'StringEquals', 's3:x-amz-acl', ['bucket-owner-full-control']) &&
        hasCondition(statement, 'ArnLike', 'aws:SourceArn'),
    );
    return (
      refersTo(source?.body['resource_arn'], 'aws_cloudfront_distribution.site') &&
      fields.length > 0 &&
      !fields.includes('cs(Cookie)') &&
      !fields.includes('cs-uri-query') &&
      arrives
    );
  },
  template: (model) => {
    const fields = model
      .resources('AWS::Logs::Delivery')
      .flatMap(({ body }) => (body['RecordFields'] ?? []) as string[]);
    const arrives = every(
      policyOfBucket(model, bucketOf(model, 'logs')).filter(({ principal }) =>
        principal.includes('delivery.logs.amazonaws.com'),
      ),
      ({ sid, condition }) =>
        sid === SID &&
        condition('StringEquals', 'aws:SourceAccount') !== undefined &&
        condition('StringEquals', 's3:x-amz-acl') === 'bucket-owner-full-control' &&
        condition('ArnLike', 'aws:SourceArn') !== undefined,
    );
    const ofDistribution = only(
      model.resources('AWS::Logs::DeliverySource'),
      (source) =>
        source.stack.region === 'us-east-1' &&
        leadsTo(model, source.text('ResourceArn'), 'AWS::CloudFront::Distribution'),
    );
    return (
      ofDistribution &&
      fields.length > 0 &&
      !fields.includes('cs(Cookie)') &&
      !fields.includes('cs-uri-query') &&
      arrives
    );
  },
};
