import { type Evidence, every, find, hasCondition, refersTo, statements } from '../../src/evidence/evidence.js';
import { leadsTo } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_route53_query_log'), ({ body }) =>
      refersTo(body['cloudwatch_log_group_arn'], 'aws_cloudwatch_log_group.dns_queries'),
    ) &&
    find(model, 'aws_cloudwatch_log_group.dns_queries')?.body['provider'] === '${aws.us_east_1}' &&
    String(find(model, 'aws_cloudwatch_log_group.dns_queries')?.body['name']).startsWith('/aws/route53/') &&
    refersTo(
      find(model, 'aws_cloudwatch_log_resource_policy.dns_queries')?.body['resource_arn'],
      'aws_cloudwatch_log_group.dns_queries',
    ) &&
    every(statements(model, 'dns_queries'), (statement) =>
      hasCondition(statement, 'StringEquals', 'aws:SourceAccount'),
    ),
  template: (model) =>
    every(
      model.resources('AWS::Route53::HostedZone'),
      (zone) =>
        /log-group:/.test(zone.text('QueryLoggingConfig', 'CloudWatchLogsLogGroupArn')) ||
        leadsTo(model, zone.text('QueryLoggingConfig'), 'AWS::Logs::LogGroup'),
    ) &&
    model
      .resources('AWS::Logs::LogGroup')
      .some(
        (group) =>
          group.stack.region === 'us-east-1' &&
          group.text('LogGroupName').startsWith('/aws/route53/') &&
          ['route53.amazonaws.com', 'aws:SourceAccount'].every((word) =>
            group.text('ResourcePolicyDocument').includes(word),
          ),
      ) &&
    // One without a group would take one of the ten of the account.
    model.resources('AWS::Logs::ResourcePolicy').length === 0,
};
