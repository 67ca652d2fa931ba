/** Laws of the catalogue: a control that breaks one is not finished. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { badExamples, probes } from '../../controls/registry.js';
import { REGISTRY, registryText } from '../../scripts/generate/registry.js';
import { partFiles } from '../../src/catalogue/sources.js';
import { flavorTraits } from '../../src/core/flavors.js';
import { FLAVOR_SLOTS } from '../../src/core/rendering/catalogue.js';
import { parseSections, slotsOf } from '../../src/core/rendering/template.js';
import { withoutMarkers } from '../../src/core/text/conditions.js';
import { flavors, tiers } from '../../src/core/types.js';
import { catalogue, controls, root } from '../support/catalogue.js';

const folders = readdirSync(join(root, 'controls'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
/** Flavors with skeletons; a flavor without any is not built yet. */
const built = flavors.filter((flavor) => catalogue.skeletons[flavor].length > 0);
const HEADINGS = ['Threat', 'What changes', 'Cost', 'Turn it off', 'Verify'];

describe('catalogue', () => {
  it('lists every folder once', () => {
    expect(controls.map(({ id }) => id).sort()).toEqual(folders.sort());
    expect(new Set(controls.map(({ code }) => code)).size).toBe(controls.length);
  });

  it('goes through the six measures in order', () => {
    const measures = controls.map(({ measure }) => measure);
    expect(measures).toEqual([...measures].sort());
  });

  it('gives every control a place of its own in its measure', () => {
    const places = controls.map(({ measure, order }) => measure * 10_000 + order);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  });

  it('is the registry that is made from the folders: npm run generate', () => {
    expect(readFileSync(join(root, REGISTRY), 'utf8')).toBe(registryText(root));
  });

  it('requires only controls of the same or a lower tier', () => {
    for (const control of controls)
      for (const id of control.requires ?? []) {
        const required = controls.find((candidate) => candidate.id === id);
        expect(required, `${control.id} requires ${id}`).toBeDefined();
        expect(tiers.indexOf(required!.tier), `${control.id} requires ${id}`).toBeLessThanOrEqual(
          tiers.indexOf(control.tier),
        );
      }
  });
});

describe.each(catalogue.entries)('control $control.id', ({ control }) => {
  it('is named like its folder and coded like the catalogue', () => {
    expect(control.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(control.code).toMatch(/^PG-[A-Z0-9]+-\d{2}$/);
    expect(control.protects.length * control.cost.length, 'protects and cost say something').toBeGreaterThan(0);
  });

  it('has a page with the five headings in order', () => {
    const page = readFileSync(join(root, 'controls', control.id, 'README.md'), 'utf8');
    expect(page.match(/^## .+$/gm)).toEqual(HEADINGS.map((heading) => `## ${heading}`));
    expect(page.startsWith(`# ${control.title}\n`)).toBe(true);
  });

  it('has a probe and a bad example, or its folder says why not', () => {
    expect(control.id in probes).toBe(true);
    expect(control.id in badExamples).toBe(!control.manual);
  });

  it('has evidence, unless it cannot be written as code', () => {
    expect(existsSync(join(root, 'controls', control.id, 'evidence.ts'))).toBe(!control.manual);
  });

  it('has a part in each built flavor, or a reason not to', () => {
    for (const flavor of built) {
      const exists = existsSync(join(root, 'controls', control.id, partFiles[flavor]));
      const expected = !control.builtIn && !control.manual && !control.flavors?.[flavor]?.unavailable;
      expect(exists, `${control.id} in ${flavor}`).toBe(expected);
    }
  });
});

describe.each(built)('parts of %s', (flavor) => {
  const parts = controls.flatMap(({ id }) => {
    const path = `${id}/${partFiles[flavor]}`;
    return existsSync(join(root, 'controls', path))
      ? [{ path, text: readFileSync(join(root, 'controls', path), 'utf8') }]
      : [];
  });
  const sections = parts.flatMap(({ path, text }) => parseSections(withoutMarkers(text), path));
  const skeletons = [...catalogue.skeletons.common, ...catalogue.skeletons[flavor]];
  const skeletonTexts = skeletons
    .filter(({ path }) => path !== FLAVOR_SLOTS)
    .map(({ source }) => readFileSync(join(root, 'templates', source), 'utf8'));
  const ofFlavor = skeletons
    .filter(({ path }) => path === FLAVOR_SLOTS)
    .flatMap(({ source }) => slotsOf(readFileSync(join(root, 'templates', source), 'utf8')));
  const offered = [...skeletonTexts, ...sections.map(({ body }) => body)].flatMap(slotsOf);
  const inlined = Object.values(flavorTraits[flavor].inline ?? {});

  it('say why, in a comment, before anything else: an import needs no reason', () => {
    const silent = sections.filter(
      ({ kind, body }) =>
        kind === 'slot' && !/^\s*(#|\/\/|\/\*|import )/.test(body.replace(/^(?:#|\/\/)@ of .*\n/, '')),
    );
    expect(silent.map(({ source, target }) => `${source} ${target}`)).toEqual([]);
  });

  it('mark the lines of every control that is built in', () => {
    const texts = [...skeletonTexts, ...parts.map(({ text }) => text)];
    const marked = new Set(texts.flatMap((text) => [...text.matchAll(/@ of (\S+)/g)].map((match) => match[1])));
    expect(controls.filter(({ id, builtIn }) => builtIn && !marked.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('fill only slots that exist, and every slot is filled by some part', () => {
    const filled = new Set([
      ...ofFlavor,
      ...inlined,
      ...sections.filter(({ kind }) => kind === 'slot').map(({ target }) => target),
    ]);
    expect([...filled].filter((slot) => !offered.includes(slot))).toEqual([]);
    expect(offered.filter((slot) => !filled.has(slot))).toEqual([]);
    expect(
      offered.filter((slot, index) => offered.indexOf(slot) !== index),
      'slot offered twice',
    ).toEqual([]);
  });
});
