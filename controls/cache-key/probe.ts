import { randomUUID } from 'node:crypto';
import { expect, finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'cache-key',
  needs: ['cache'],
  async run(target) {
    const {
      hosts: [host],
      scheme,
    } = target.facts;
    const askWith = (unique: string) =>
      target.request(host, `/?probe=${unique}`, { scheme, headers: { cookie: `probe=${unique}` } });
    await askWith(randomUUID());
    const { headers } = await askWith(randomUUID());
    // A query string or cookie in the key would make every visitor, and every attacker, miss the cache.
    return finding(
      [
        expect(
          /^(Refresh)?Hit/i.test(headers['x-cache'] ?? ''),
          `another query string and cookie: ${headers['x-cache'] ?? 'no x-cache'}`,
        ),
      ],
      'another query string and cookie hit the same cached page',
    );
  },
};
