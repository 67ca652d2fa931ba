import { at, type Evidence, every, find, refersTo } from '../../src/evidence/evidence.js';
import { leadsTo, only } from '../../src/evidence/questions.js';

/** What is redacted in the log stands in samples in full. */
const SAMPLED = /"(?:sampled_requests_enabled|SampledRequestsEnabled)":(?!false)/;

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model.resources('aws_wafv2_web_acl_logging_configuration'),
      ({ body }) =>
        refersTo(at(body, 'log_destination_configs', 0), 'aws_cloudwatch_log_group.waf') &&
        ['authorization', 'cookie'].every((header) => JSON.stringify(body['redacted_fields']).includes(header)),
    ) &&
    refersTo(
      find(model, 'aws_cloudwatch_log_resource_policy.waf')?.body['resource_arn'],
      'aws_cloudwatch_log_group.waf',
    ) &&
    String(find(model, 'aws_cloudwatch_log_group.waf')?.body['name']).startsWith('aws-waf-logs-') &&
    every(model.resources('aws_wafv2_web_acl'), ({ body }) => !SAMPLED.test(JSON.stringify(body))),
  template: (model) =>
    only(
      model.resources('AWS::WAFv2::LoggingConfiguration'),
      (logging) =>
        leadsTo(model, logging.text('ResourceArn'), 'AWS::WAFv2::WebACL') &&
        ['authorization', 'cookie'].every((header) => logging.text('RedactedFields').includes(header)),
    ) &&
    model
      .resources('AWS::Logs::LogGroup')
      .some(
        (group) =>
          group.text('LogGroupName').startsWith('aws-waf-logs-') &&
          group.text('ResourcePolicyDocument').includes('delivery.logs.amazonaws.com'),
      ) &&
    model.resources('AWS::Logs::ResourcePolicy').length === 0 &&
    only(model.resources('AWS::WAFv2::WebACL'), ({ body }) => !SAMPLED.test(JSON.stringify(body))),
};
