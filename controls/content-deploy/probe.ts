import { page } from '../../src/probes/pages.js';
import { expect, finding, type Probe, type Trouble } from '../../src/probes/probe.js';
import type { Deployment } from '../../src/probes/target.js';

export const probe: Probe = {
  control: 'content-deploy',
  needs: [],
  async run(target) {
    const index = await page(target, '/');
    const stylesheet = /<link[^>]+href="(\/[^"]+\.css)"/.exec(index.body)?.[1];
    if (stylesheet === undefined) return finding(['the front page links no stylesheet of its own'], '');
    const asset = await page(target, stylesheet);
    const [html, css] = [index, asset].map(({ headers }) => headers['cache-control'] ?? 'no cache-control');
    return finding(
      [
        expect(/no-cache|max-age=0/.test(html!), `the front page is sent with ${html}`),
        expect(asset.status === 200, `${stylesheet} answers ${asset.status}`),
        ...(await remembered(target)),
        expect(Number(/max-age=(\d+)/.exec(css!)?.[1] ?? 0) >= 60, `${stylesheet} is sent with ${css}`),
      ],
      `pages are requested again (${html}), assets are kept (${css}), and no visitor can read the upload's records`,
    );
  },
};

/** The upload's records are stored beside the pages, and are for the deploy role only. */
async function remembered(target: Deployment): Promise<readonly Trouble[]> {
  return Promise.all(
    ['/.prodgrade-state/record.json', '/%2Eprodgrade-state/record.json'].map(async (path) => {
      const { status } = await page(target, path);
      return expect(status === 404 || status === 403, `${path} answers ${status}`);
    }),
  );
}
