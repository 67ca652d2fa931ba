import { every, find, hasCondition, refersTo, statements, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => {
    const [source, delivery] = [find(model, 'aws_cloudwatch_log_delivery_source.access'), find(model, 'aws_cloudwatch_log_delivery.access')];
    const fields = (delivery?.body['record_fields'] ?? []) as string[];
    const arrives = every(
      statements(model, 'logs').filter((statement) => JSON.stringify(statement['principals']).includes('delivery.logs.amazonaws.com')),
      (statement) => hasCondition(statement, 'StringEquals', 'aws:SourceAccount') && hasCondition(statement, 'ArnEquals', 'aws:SourceArn'),
    );
    return refersTo(source?.body['resource_arn'], 'aws_cloudfront_distribution.site') && fields.length > 0 && !fields.includes('cs(Cookie)') && !fields.includes('cs-uri-query') && arrives;
  },
};
