import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'signing-key', title: 'Signing key', icon: 'key', band: 'dns', column: 'left' },
  lines: [
    {
      box: 'signing-key',
      text: 'signs the zone',
      resources: {
        terraform: [
          'aws_kms_key',
          'aws_kms_alias',
          'aws_kms_key_policy',
          'aws_route53_key_signing_key',
          'aws_route53_hosted_zone_dnssec',
        ],
        cloudformation: ['AWS::KMS::Key', 'AWS::KMS::Alias', 'AWS::Route53::KeySigningKey', 'AWS::Route53::DNSSEC'],
      },
    },
    { box: 'zone', text: 'answers are signed' },
  ],
  arrows: [{ from: 'signing-key', to: 'zone', kind: 'part', rank: 4 }],
  sentence: {
    text: 'DNS answers are signed. Once you have entered the DS record at the registrar, a forged one cannot send visitors elsewhere.',
    rank: 2,
  },
};
