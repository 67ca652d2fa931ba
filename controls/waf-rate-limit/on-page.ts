import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'web-acl', text: 'counts each address' }],
};
