import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'content', text: 'logs every access', resources: { terraform: ['aws_s3_bucket_logging'] } }],
};
