import { type Evidence, every, find } from '../../src/evidence/evidence.js';
import { leadsTo, only } from '../../src/evidence/questions.js';

/** Of the keys that ACM issues and CloudFront takes, the one that is not being phased out. */
const KEY = 'EC_prime256v1';

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model.resources('aws_acm_certificate'),
      ({ body }) =>
        body['validation_method'] === 'DNS' && body['key_algorithm'] === KEY && body['provider'] === '${aws.us_east_1}',
    ) && find(model, 'aws_acm_certificate_validation.site') !== undefined,
  template: (model) =>
    only(
      model.resources('AWS::CertificateManager::Certificate'),
      ({ body, stack }) =>
        body['ValidationMethod'] === 'DNS' && body['KeyAlgorithm'] === KEY && stack.region === 'us-east-1',
    ) &&
    every(model.resources('AWS::CloudFront::Distribution'), (distribution) =>
      leadsTo(
        model,
        distribution.text('DistributionConfig', 'ViewerCertificate', 'AcmCertificateArn'),
        'AWS::CertificateManager::Certificate',
      ),
    ),
  bad: {
    terraform: { file: 'hardened/certificate.tf', find: '"DNS"', replace: '"EMAIL"' },
    cdk: { file: 'hardened/edge-stack.ts', find: 'fromDns(zone)', replace: 'fromEmail()' },
    cloudformation: { file: 'hardened/edge.yaml', find: 'ValidationMethod: DNS', replace: 'ValidationMethod: EMAIL' },
  },
};
