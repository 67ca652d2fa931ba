import { own } from '../../src/probes/calls.js';
import { page } from '../../src/probes/pages.js';
import { expect, finding, type Probe, type Trouble } from '../../src/probes/probe.js';
import type { Deployment } from '../../src/probes/target.js';

export const probe: Probe = {
  control: 'viewer-function',
  needs: ['aws'],
  async run(target) {
    const slash = await page(target, '/docs/');
    return finding(
      [
        expect(slash.status === 200, `/docs/ answers ${slash.status}`),
        ...(await withoutSlash(target)),
        ...(await otherHosts(target)),
      ],
      `/docs leads to /docs/, which answers the page of the folder; ${[...target.facts.hosts.slice(1), "CloudFront's own name"].join(' and ')} lead to the domain`,
    );
  },
};

/** Two addresses for one page would break its links; a path that looks like a host must not become one. */
async function withoutSlash(target: Deployment): Promise<readonly Trouble[]> {
  const [domain] = target.facts.hosts;
  const paths = { '/docs?q=a%20b&q=c': '/docs/?q=a%20b&q=c', '//evil.example/docs': '//evil.example/docs/' };
  return Promise.all(
    Object.entries(paths).map(async ([from, to]) => {
      const { status, headers } = await page(target, from);
      return expect(
        status === 302 && headers['location'] === `https://${domain}${to}`,
        `${from} answers ${status} to ${headers['location'] ?? 'itself'}`,
      );
    }),
  );
}

async function otherHosts(target: Deployment): Promise<readonly Trouble[]> {
  const {
    hosts: [domain, ...listed],
    scheme,
  } = target.facts;
  const others = [...listed, ...(await namesOfCloudFront(target))];
  const asked = others.flatMap((host) => ['/docs/?from=probe', '/?from=probe'].map((path) => ({ host, path })));
  return Promise.all(
    asked.map(async ({ host, path }) => {
      const { status, headers } = await target.request(host, path, { scheme });
      return expect(
        status === 301 && headers['location'] === `https://${domain}${path}`,
        `${host}${path} answers ${status} to ${headers['location'] ?? 'itself'}`,
      );
    }),
  );
}

/** CloudFront gives every distribution a name, and answers to it. */
async function namesOfCloudFront(target: Deployment): Promise<readonly string[]> {
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
