import { at, blocksOf, every, find, refersTo, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_s3_bucket_replication_configuration'), ({ body }) => refersTo(body['bucket'], 'aws_s3_bucket.content') && every(blocksOf(body, 'rule'), (rule) => rule['status'] === 'Enabled' && refersTo(at(rule, 'destination', 0, 'bucket'), 'aws_s3_bucket.replica'))) &&
    find(model, 'aws_s3_bucket.replica')?.body['provider'] === '${aws.replica}' &&
    at(find(model, 'aws_s3_bucket_versioning.replica')?.body ?? {}, 'versioning_configuration', 0, 'status') === 'Enabled',
};
