import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'content', text: 'keeps old versions' }],
  sentence: {
    text: 'An upload that overwrites or deletes a file keeps the previous version: you can go back within a minute.',
  },
  quoted: 1,
  verify: {
    command: `aws s3api list-object-versions --bucket "$BUCKET" --prefix index.html --query 'Versions[].[LastModified, VersionId]' --output table`,
    expect: 'a line for each upload that changed it',
  },
};
