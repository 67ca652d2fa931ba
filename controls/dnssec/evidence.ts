import { type Evidence, every, find, refersTo } from '../../src/evidence/evidence.js';
import { alarmsOf, leadsTo } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_route53_hosted_zone_dnssec'), ({ body }) =>
      refersTo(body['hosted_zone_id'], 'aws_route53_key_signing_key.site'),
    ) &&
    find(model, 'aws_kms_key.dnssec')?.body['customer_master_key_spec'] === 'ECC_NIST_P256' &&
    find(model, 'aws_kms_key.dnssec')?.body['provider'] === '${aws.us_east_1}' &&
    ['DNSSECInternalFailure', 'DNSSECKeySigningKeysNeedingAction'].every((metric) =>
      JSON.stringify(model.resources('aws_cloudwatch_metric_alarm')).includes(metric),
    ),
  template: (model) =>
    every(model.resources('AWS::Route53::DNSSEC'), (dnssec) =>
      leadsTo(model, dnssec.text('HostedZoneId'), 'AWS::Route53::HostedZone'),
    ) &&
    every(model.resources('AWS::Route53::KeySigningKey'), (signing) =>
      leadsTo(model, signing.text('KeyManagementServiceArn'), 'AWS::KMS::Key'),
    ) &&
    model
      .resources('AWS::KMS::Key')
      .some(({ body, stack }) => body['KeySpec'] === 'ECC_NIST_P256' && stack.region === 'us-east-1') &&
    alarmsOf(model, 'DNSSECInternalFailure', 'DNSSECKeySigningKeysNeedingAction').length === 2,
};
