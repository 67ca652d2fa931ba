import { type Evidence, every, find } from '../../src/evidence/evidence.js';
import { leadsTo } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) =>
    find(model, 'aws_cloudwatch_log_group.viewer_request') !== undefined &&
    every(
      model.resources('aws_cloudwatch_log_group'),
      ({ body }) => body['retention_in_days'] !== undefined && /aws_kms_key\.\w+\.arn/.test(String(body['kms_key_id'])),
    ),
  template: (model) =>
    model
      .resources('AWS::Logs::LogGroup')
      .some((group) => group.text('LogGroupName').startsWith('/aws/cloudfront/function/')) &&
    every(
      model.resources('AWS::Logs::LogGroup'),
      (group) =>
        Number(group.text('RetentionInDays')) >= 365 && leadsTo(model, group.text('KmsKeyId'), 'AWS::KMS::Key'),
    ),
};
