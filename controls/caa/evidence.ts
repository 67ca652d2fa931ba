import { every, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model.resources('aws_route53_record').filter(({ body }) => body['type'] === 'CAA'),
      ({ body }) => JSON.stringify(body['records']).includes('issue') && JSON.stringify(body['records']).includes('amazon.com'),
    ),
};
