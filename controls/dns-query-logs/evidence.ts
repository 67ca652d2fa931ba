import { every, find, hasCondition, refersTo, statements, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_route53_query_log'), ({ body }) => refersTo(body['cloudwatch_log_group_arn'], 'aws_cloudwatch_log_group.dns_queries')) &&
    find(model, 'aws_cloudwatch_log_group.dns_queries')?.body['provider'] === '${aws.us_east_1}' &&
    String(find(model, 'aws_cloudwatch_log_group.dns_queries')?.body['name']).startsWith('/aws/route53/') &&
    every(statements(model, 'dns_queries'), (statement) => hasCondition(statement, 'StringEquals', 'aws:SourceAccount')),
};
