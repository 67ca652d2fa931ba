import type { Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => {
    const records = (type: string) =>
      JSON.stringify(
        model
          .resources('aws_route53_record')
          .filter(({ body }) => body['type'] === type)
          .map(({ body }) => body['records']),
      );
    return (
      records('MX').includes('0 .') && records('TXT').includes('v=spf1 -all') && records('TXT').includes('p=reject')
    );
  },
  template: (model) => {
    const records = (type: string) =>
      model
        .resources('AWS::Route53::RecordSet')
        .filter(({ body }) => body['Type'] === type)
        .map((record) => record.text('ResourceRecords'))
        .join('\n');
    return (
      records('MX').includes('0 .') && records('TXT').includes('v=spf1 -all') && records('TXT').includes('p=reject')
    );
  },
};
