import { every, find, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_acm_certificate'), ({ body }) => body['validation_method'] === 'DNS' && body['provider'] === '${aws.us_east_1}') &&
    find(model, 'aws_acm_certificate_validation.site') !== undefined,
  bad: { terraform: { file: 'hardened/certificate.tf', find: '"DNS"', replace: '"EMAIL"' } },
};
