import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'operations-key', title: 'Alarm key', icon: 'key', band: 'watch', column: 'center' },
  lines: [
    {
      box: 'operations-key',
      text: 'encrypts alarms and logs',
      resources: {
        terraform: ['aws_kms_key', 'aws_kms_alias', 'aws_kms_key_policy'],
        cloudformation: ['AWS::KMS::Key', 'AWS::KMS::Alias'],
      },
    },
  ],
};
