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
    text: 'The key is your own. No stranger may read with it, and of the services only your distribution may; in your account, IAM decides who may. Each use can be seen, and switching it off makes the files unreadable.',
  },
  quoted: 2,
  verify: {
    command: 'aws s3api head-object --bucket "$BUCKET" --key index.html --query ServerSideEncryption',
    expect: '"aws:kms"',
  },
};
