import { every, hasCondition, refersTo, statements, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_s3_bucket_logging'), ({ body }) => refersTo(body['bucket'], 'aws_s3_bucket.content') && refersTo(body['target_bucket'], 'aws_s3_bucket.logs')) &&
    statements(model, 'logs').some((statement) => JSON.stringify(statement['principals']).includes('logging.s3.amazonaws.com') && hasCondition(statement, 'ArnEquals', 'aws:SourceArn')),
};
