/** Every control is asked about, or there is a reason why nobody outside can see it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { controls } from '../../controls/index.js';
import { probes } from '../../controls/probes.js';

const UNSEEN: Readonly<Record<string, string>> = {
  'key-rotation': 'rotation shows a year later',
  'block-sse-c': 'needs a provider newer than the one that tests have',
  dnssec: 'a resolver must follow the chain from the root, which a probe is not',
  'access-logs': 'logs arrive minutes after the visit, and no emulator delivers them',
  'bucket-access-logs': 'logs arrive hours after the visit, and no emulator delivers them',
  dashboard: 'it is there for people to look at',
  budget: 'only spending money shows it',
  'log-groups': 'retention shows a year later',
  'waf-logs': 'no emulator has them',
  'audit-trail': 'records arrive minutes after the act, and no emulator delivers them',
  'dns-query-logs': 'no emulator has them',
  lifecycle: 'shows thirty days later',
  replica: 'no emulator copies',
  'origin-failover': 'the origin would have to fail',
  'state-protection': 'it protects the state, not the site; the runbook test goes through it',
  'mfa-delete': 'cannot be turned on by code',
  'regional-bucket-names': 'needs a provider newer than the one that tests have',
  'ci-checks': 'runs in the repository',
  'drift-check': 'runs in the repository',
  'waf-rate-limit': 'nobody floods a site to see whether it holds',
  'geo-restriction': 'one would have to ask from a blocked country',
  tags: 'nobody outside sees them',
};

describe('probes of the catalogue', () => {
  const asked = probes.map(({ control }) => control);

  it('stand in the order of the catalogue, each for its own control', () => {
    expect(asked).toEqual(controls.map(({ id }) => id).filter((id) => asked.includes(id)));
  });

  it.each(controls.map(({ id }) => id))('%s has a probe, or a reason for none', (id) => {
    expect(asked.includes(id)).not.toBe(id in UNSEEN);
    expect(readdirSync(join(import.meta.dirname, '../../controls', id)).includes('probe.ts')).toBe(asked.includes(id));
  });
});
