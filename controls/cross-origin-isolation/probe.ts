import { headerTroubles, page } from '../../src/probes/pages.js';
import { expect, finding, type Probe } from '../../src/probes/probe.js';

const RULES = [
  { name: 'cross-origin-opener-policy', pattern: /^same-origin$/ },
  { name: 'cross-origin-embedder-policy', pattern: /^(require-corp|credentialless)$/ },
  { name: 'cross-origin-resource-policy', pattern: /^same-(origin|site)$/ },
] as const;

export const probe: Probe = {
  control: 'cross-origin-isolation',
  needs: [],
  async run(target) {
    const { headers } = await page(target, '/');
    // The edge may name itself; that S3 is behind it must not leak.
    const server = expect(!/S3/i.test(headers['server'] ?? ''), `server: ${headers['server']}`);
    return finding(
      [...(await headerTroubles(target, RULES)), server],
      'COOP, COEP and CORP are on good and missing pages; the origin does not name itself',
    );
  },
};
