import { at, every, find, refersTo, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_wafv2_web_acl_logging_configuration'), ({ body }) =>
      refersTo(at(body, 'log_destination_configs', 0), 'aws_cloudwatch_log_group.waf') && ['authorization', 'cookie'].every((header) => JSON.stringify(body['redacted_fields']).includes(header)),
    ) && String(find(model, 'aws_cloudwatch_log_group.waf')?.body['name']).startsWith('aws-waf-logs-'),
};
