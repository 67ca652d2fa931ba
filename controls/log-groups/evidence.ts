import { every, refersTo, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => every(model.resources('aws_cloudwatch_log_group'), ({ body }) => body['retention_in_days'] !== undefined && refersTo(body['kms_key_id'], 'aws_kms_key.operations')),
};
