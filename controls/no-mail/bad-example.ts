import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  untested: 'off unless it is added',
  terraform: [
    { file: 'hardened/dns.tf', find: '["0 ."]', replace: '["10 mail.example.com."]', says: 'accepts mail' },
    { file: 'hardened/dns.tf', find: '"v=spf1 -all"', replace: '"v=spf1 ~all"', says: 'v=spf1 -all' },
    { file: 'hardened/dns.tf', find: 'p=reject', replace: 'p=none', says: 'p=reject' },
    {
      file: 'hardened/dns.tf',
      find: '"_dmarc.${local.domain}"',
      replace: '"_dmarc2.${local.domain}"',
      says: 'p=reject',
      at: 'resource "aws_route53_record" "no_mail_mx"',
    },
  ],
  cdk: [
    {
      file: 'hardened/no-mail.ts',
      find: 'p=reject',
      replace: 'p=none',
      says: 'p=reject',
      at: "new route53.TxtRecord(this, 'Dmarc'",
    },
  ],
  cloudformation: [
    { file: 'hardened/edge.yaml', find: "['0 .']", replace: "['10 mail.example.com.']", says: 'accepts mail' },
    { file: 'hardened/edge.yaml', find: 'v=spf1 -all', replace: 'v=spf1 ~all', says: 'v=spf1 -all' },
  ],
};
