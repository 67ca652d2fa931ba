/** Probes that no emulator can answer: their questions to a target made by hand. */
import { describe, expect, it } from 'vitest';
import { probe as cacheKey } from '../../controls/cache-key/probe.js';
import { probe as tlsFloor } from '../../controls/tls-floor/probe.js';
import { probe as waf } from '../../controls/waf/probe.js';
import { answering, facts, fakeTarget } from '../../test/support/probes/fake-target.js';
import type { TlsVersion } from './target.js';

const accepting = (...versions: readonly TlsVersion[]) => ({
  handshake: async (_host: string, version: TlsVersion) => versions.includes(version),
});

describe('tls-floor', () => {
  it.each([
    { floor: 'TLSv1.2', accepted: ['TLSv1.2', 'TLSv1.3'], holds: true },
    { floor: 'TLSv1.2', accepted: ['TLSv1.1', 'TLSv1.2', 'TLSv1.3'], holds: false },
    { floor: 'TLSv1.3', accepted: ['TLSv1.3'], holds: true },
    { floor: 'TLSv1.3', accepted: ['TLSv1.2', 'TLSv1.3'], holds: false },
    { floor: 'TLSv1.2', accepted: [], holds: false },
  ] as const)('floor $floor, accepted $accepted: $holds', async ({ floor, accepted, holds }) => {
    const finding = await tlsFloor.run(fakeTarget({ facts: { ...facts, tlsFloor: floor }, ...accepting(...accepted) }));
    expect(finding.holds).toBe(holds);
  });
});

describe('cache-key', () => {
  it('holds when another query string hits the same page', async () => {
    const asked: string[] = [];
    const request = answering((path, { headers }) => {
      asked.push(`${path} ${headers?.['cookie']}`);
      return { headers: { 'x-cache': asked.length === 1 ? 'Miss from cloudfront' : 'Hit from cloudfront' } };
    });
    expect((await cacheKey.run(fakeTarget({ request }))).holds).toBe(true);
    expect(new Set(asked).size).toBe(2);
  });

  it('fails when it does not', async () => {
    const request = answering(() => ({ headers: { 'x-cache': 'Miss from cloudfront' } }));
    expect(await cacheKey.run(fakeTarget({ request }))).toEqual({
      holds: false,
      seen: 'another query string and cookie: Miss from cloudfront',
    });
  });
});

describe('waf', () => {
  it.each([
    { attack: 403, holds: true },
    { attack: 200, holds: false },
  ])('a known attack that answers $attack: $holds', async ({ attack, holds }) => {
    const request = answering((path) => ({ status: path.includes('jndi') ? attack : 200 }));
    expect((await waf.run(fakeTarget({ request }))).holds).toBe(holds);
  });
});
