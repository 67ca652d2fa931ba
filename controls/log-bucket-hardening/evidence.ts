import { at, find, hasCondition, statements, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    at(find(model, 'aws_s3_bucket_versioning.logs')?.body ?? {}, 'versioning_configuration', 0, 'status') === 'Enabled' &&
    statements(model, 'logs').some((statement) => statement['effect'] === 'Deny' && hasCondition(statement, 'Bool', 'aws:PrincipalIsAWSService', ['false'])),
};
