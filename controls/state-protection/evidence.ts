import { at, type Evidence, every, find } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    at(model.settings, 'backend', 's3', 0, 'use_lockfile') === true &&
    at(model.settings, 'backend', 's3', 0, 'encrypt') === true &&
    at(find(model, 'terraform_data.protected')?.body ?? {}, 'lifecycle', 0, 'prevent_destroy') === true &&
    model.text('hardened/bootstrap/main.tf').includes('aws_s3_bucket_versioning'),
  template: (model) =>
    every(
      ['AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::Route53::HostedZone'].flatMap(model.resources),
      ({ attributes }) =>
        String(attributes['DeletionPolicy']).startsWith('Retain') && attributes['UpdateReplacePolicy'] === 'Retain',
    ),
};
