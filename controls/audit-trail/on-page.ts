import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'trail', title: 'Audit trail', icon: 'eye', band: 'watch', column: 'right' },
  lines: [
    {
      box: 'trail',
      text: 'who touched a file',
      resources: { terraform: ['aws_cloudtrail'], cloudformation: ['AWS::CloudTrail::Trail'] },
    },
  ],
  sentence: { text: 'Every read and write of a file is recorded with the identity behind it.' },
  quoted: 3,
};
