import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'certificate', title: 'Certificate', icon: 'seal', band: 'edge', column: 'right' },
  lines: [
    {
      box: 'certificate',
      text: 'proves the name',
      resources: {
        terraform: ['aws_acm_certificate', 'aws_acm_certificate_validation'],
        cloudformation: ['AWS::CertificateManager::Certificate'],
      },
    },
  ],
  arrows: [{ from: 'certificate', to: 'distribution', kind: 'part', rank: 3 }],
  sentence: { text: 'A certificate, renewed by AWS, proves that the answer comes from your domain.', rank: 1 },
};
