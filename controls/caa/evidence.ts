import { type Evidence, every } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model.resources('aws_route53_record').filter(({ body }) => body['type'] === 'CAA'),
      ({ body }) =>
        JSON.stringify(body['records']).includes('issue') && JSON.stringify(body['records']).includes('amazon.com'),
    ),
  template: (model) =>
    every(
      model.resources('AWS::Route53::RecordSet').filter(({ body }) => body['Type'] === 'CAA'),
      (record) => record.text('ResourceRecords').includes('issue "amazon.com"'),
    ),
};
