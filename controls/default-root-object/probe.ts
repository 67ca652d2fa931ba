import { page } from '../../src/probes/pages.js';
import { expect, finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'default-root-object',
  poc: 'a website has an index document',
  needs: [],
  async run(target) {
    const [root, index] = [await page(target, '/'), await page(target, '/index.html')];
    return finding(
      [
        expect(root.status === 200, `/ answers ${root.status}`),
        expect(/<html/i.test(root.body) && root.body === index.body, '/ is not the same page as /index.html'),
      ],
      '/ answers the page of /index.html',
    );
  },
};
