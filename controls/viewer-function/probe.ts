import { own } from '../../src/probes/calls.js';
import { page } from '../../src/probes/pages.js';
import { expect, finding, type Probe, type Trouble } from '../../src/probes/probe.js';
import type { Target } from '../../src/probes/target.js';

export const probe: Probe = {
  control: 'viewer-function',
  needs: ['aws'],
  async run(target) {
    const [plain, slash] = [await page(target, '/docs'), await page(target, '/docs/')];
    return finding(
      [
        expect(plain.status === 200, `/docs answers ${plain.status}`),
        expect(slash.status === 200, `/docs/ answers ${slash.status}`),
        expect(plain.body === slash.body, '/docs and /docs/ are different pages'),
        ...(await otherHosts(target)),
      ],
      `/docs and /docs/ answer the page of the folder; ${[...target.facts.hosts.slice(1), "CloudFront's own name"].join(' and ')} lead to the domain`,
    );
  },
};

async function otherHosts(target: Target): Promise<readonly Trouble[]> {
  const {
    hosts: [domain, ...listed],
    scheme,
  } = target.facts;
  const others = [...listed, ...(await namesOfCloudFront(target))];
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

/** CloudFront gives every distribution a name, and answers to it. */
async function namesOfCloudFront(target: Target): Promise<readonly string[]> {
  const { distribution } = target.facts;
  if (distribution === undefined) return [];
  const { Distribution } = await own<{ Distribution: { readonly DomainName: string } }>(
    target,
    'cloudfront',
    'GetDistribution',
    { Id: distribution },
  );
  return [Distribution.DomainName];
}
