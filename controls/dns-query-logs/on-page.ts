import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'log-groups', text: 'which names are queried', resources: { terraform: ['aws_route53_query_log'] } }],
};
