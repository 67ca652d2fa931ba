import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'distribution', text: 'ignores query strings' }],
  sentence: {
    text: 'Hundreds of places around the world keep the pages and answer from there. A query string does not bypass them.',
  },
  quoted: 1,
  verify: { command: 'curl -sI https://{{domain}}/', expect: 'the second time X-Cache: Hit from cloudfront' },
};
