import { at, type Evidence, every } from '../../src/evidence/evidence.js';
import type { TerraformModel } from '../../src/evidence/terraform.js';

/** What must not vanish: data, and what makes it readable or reachable. */
const HELD = ['aws_s3_bucket', 'aws_kms_key', 'aws_route53_zone', 'aws_route53_key_signing_key'];

/** Group of what the viewer function prints, which is no record. */
const PRINTED = '/aws/cloudfront/function/';

function isGuarded(model: TerraformModel, address: string): boolean {
  return model
    .resources('terraform_data')
    .some(
      ({ body }) =>
        at(body, 'lifecycle', 0, 'prevent_destroy') === true &&
        JSON.stringify(body['triggers_replace'] ?? '').includes(`${address}.`),
    );
}

export const evidence: Evidence = {
  terraform: (model) =>
    at(model.settings, 'backend', 's3', 0, 'use_lockfile') === true &&
    at(model.settings, 'backend', 's3', 0, 'encrypt') === true &&
    model.variables['termination_protection']?.['default'] === true &&
    every(HELD.flatMap(model.resources), ({ address }) => isGuarded(model, address)) &&
    model
      .resources('aws_cloudwatch_log_group')
      .every(({ body }) => body['skip_destroy'] === true || String(body['name']).startsWith(PRINTED)) &&
    model.text('hardened/bootstrap/main.tf').includes('aws_s3_bucket_versioning'),
  template: (model) =>
    every(
      [
        ...['AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::Route53::HostedZone'].flatMap(model.resources),
        ...model.resources('AWS::Logs::LogGroup').filter((group) => !group.text('LogGroupName').startsWith(PRINTED)),
      ],
      ({ attributes }) =>
        String(attributes['DeletionPolicy']).startsWith('Retain') && attributes['UpdateReplacePolicy'] === 'Retain',
    ),
};
