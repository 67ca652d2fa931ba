import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [
    { box: 'trail', text: 'cannot be erased', resources: { terraform: ['aws_s3_bucket_object_lock_configuration'] } },
  ],
};
