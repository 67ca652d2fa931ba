/** What is right only for an owner who asked for it: no tier does it by itself. */
import { describe, expect, it } from 'vitest';
import { flavors, tiers } from '../../src/core/types.js';
import { renderSample, textOf } from '../support/catalogue.js';

/** Sent, or said in what is deployed; what the docs say about it does not count. */
const PRELOAD = /^\s*preload\s*(?:=|:)\s*true/im;

describe.each(flavors)('in %s', (iac) => {
  it.each(tiers)('the %s tier sends no HSTS preload, which is consent for every name below the domain', (tier) => {
    const tree = renderSample({ iac, tier });
    const said = [...tree.keys()].filter((path) => path.startsWith('hardened/') && PRELOAD.test(textOf(tree, path)));
    expect(said).toEqual([]);
  });

  it('HSTS preload is sent when it is asked for by name', () => {
    const tree = renderSample({ iac, add: ['hsts-preload'] });
    expect([...tree.keys()].some((path) => path.startsWith('hardened/') && PRELOAD.test(textOf(tree, path)))).toBe(
      true,
    );
  });

  it.each(tiers)('the %s tier starts with a floor of TLS that health checks of Route 53 speak', (tier) => {
    const tree = renderSample({ iac, tier });
    const files = [...tree.keys()].filter((path) =>
      /^hardened\/(?:settings\.ts|settings\.properties|edge\.yaml|variables\.tf)$/.test(path),
    );
    const floors = files.flatMap(
      (path) =>
        textOf(tree, path).match(
          /(?:default\s*=\s*"|tlsPolicy: SecurityPolicyProtocol\.|Default: |TlsPolicy=)TLS_?[vV]1[._]\d_\d{4}/g,
        ) ?? [],
    );
    expect(floors.length).toBeGreaterThan(0);
    expect(floors.filter((floor) => /1[._]3_/.test(floor))).toEqual([]);
  });
});
