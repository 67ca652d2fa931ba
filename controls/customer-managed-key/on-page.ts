import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'content-key', title: 'Your key', icon: 'key', band: 'storage', column: 'right' },
  lines: [
    {
      box: 'content-key',
      text: 'each use is seen',
      resources: {
        terraform: ['aws_kms_key', 'aws_kms_alias', 'aws_kms_key_policy'],
        cloudformation: ['AWS::KMS::Key', 'AWS::KMS::Alias'],
      },
    },
  ],
  arrows: [{ from: 'content-key', to: 'content', kind: 'part', rank: 4 }],
  sentence: {
    text: 'The key is your own. Of strangers nobody may read with it, of services only your distribution, in your account whom its IAM allows; each use can be seen, and switching it off makes the files unreadable.',
  },
  quoted: 2,
  verify: {
    command: 'aws s3api head-object --bucket "$BUCKET" --key index.html --query ServerSideEncryption',
    expect: '"aws:kms"',
  },
};
