import { page } from '../../src/probes/pages.js';
import { expect, finding, type Probe, type Trouble } from '../../src/probes/probe.js';
import type { Target } from '../../src/probes/target.js';

export const probe: Probe = {
  control: 'viewer-function',
  needs: [],
  async run(target) {
    const [plain, slash] = [await page(target, '/docs'), await page(target, '/docs/')];
    return finding(
      [
        expect(plain.status === 200, `/docs answers ${plain.status}`),
        expect(slash.status === 200, `/docs/ answers ${slash.status}`),
        expect(plain.body === slash.body, '/docs and /docs/ are different pages'),
        ...(await otherHosts(target)),
      ],
      `/docs and /docs/ answer the page of the folder; ${target.facts.hosts.slice(1).join(', ') || 'no other host'} leads to the domain`,
    );
  },
};

async function otherHosts(target: Target): Promise<readonly Trouble[]> {
  const {
    hosts: [domain, ...others],
    scheme,
  } = target.facts;
  return Promise.all(
    others.map(async (host) => {
      const { status, headers } = await target.request(host, '/docs/?from=probe', { scheme });
      return expect(
        status === 301 && headers['location'] === `https://${domain}/docs/?from=probe`,
        `${host} answers ${status} to ${headers['location'] ?? 'itself'}`,
      );
    }),
  );
}
