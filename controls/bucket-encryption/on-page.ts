import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'content', text: 'encrypted' }],
  sentence: {
    text: 'Every file is encrypted before it reaches a disk, and the code says so: a change to it shows up in review.',
  },
  quoted: 1,
  verify: {
    command: 'aws s3api head-object --bucket "$BUCKET" --key index.html --query ServerSideEncryption',
    expect: '"AES256"',
    rank: 1,
  },
};
