/** What released versions rendered is still there, whole: upgrades start from it. */
import { describe, expect, it } from 'vitest';
import { readFrozen } from '../../scripts/freeze/frozen.js';
import { answerContext } from '../../src/core/answers/context.js';
import { MANIFEST_PATH, sha256Of, withManifest } from '../../src/core/manifest/manifest.js';
import { parseManifest } from '../../src/core/manifest/parse.js';
import { formerStorePath } from '../../src/core/manifest/store.js';
import { render } from '../../src/core/rendering/render.js';
import { type FileTree, flavors, tiers } from '../../src/core/types.js';
import { catalogue, sampleAnswers, textOf } from '../support/catalogue.js';

const names = [...flavors.flatMap((flavor) => tiers.map((tier) => `${flavor}/${tier}`)), 'terraform/subdomain'];

describe.each(names)('0.1.0 %s', (name) => {
  it('holds every file of its manifest, twice: in place and in the base store', () => {
    const tree = readFrozen('0.1.0', name);
    const { version, files } = parseManifest(textOf(tree, MANIFEST_PATH), answerContext(catalogue));
    expect(version).toBe('0.1.0');
    expect(Object.keys(files).length).toBeGreaterThan(30);
    for (const [path, { sha256, mode }] of Object.entries(files)) {
      expect(sha256Of(tree.get(path)!.bytes), path).toBe(sha256);
      expect(tree.get(path)!.executable, path).toBe(mode === '755');
      expect(sha256Of(tree.get(formerStorePath(sha256))!.bytes), `${path} in the base store`).toBe(sha256);
    }
  });
});

/** A pull request of the owner's raises it. */
const PINS = ['.github/upgrade/package-lock.json', '.github/upgrade/package.json'];

describe('the version of the generator', () => {
  it.each(flavors)(
    'stands in the manifest and the pin alone, so that an upgrade touches nothing for its sake: %s',
    (iac) => {
      const answers = { ...sampleAnswers, iac };
      const trees = ['1.0.0', '2.0.0'].map((version) =>
        withManifest(render(answers, catalogue).tree, answers, version),
      );
      const [one, two] = trees as [FileTree, FileTree];
      const differing = [...two.keys()].filter(
        (path) => !Buffer.from(one.get(path)!.bytes).equals(two.get(path)!.bytes),
      );
      expect(differing).toEqual([MANIFEST_PATH]);
      const named = [...render(answers, { ...catalogue, version: '77.88.99' }).tree];
      const holding = named.filter(([, { bytes }]) => Buffer.from(bytes).includes('77.88.99'));
      expect(holding.map(([path, { class: fileClass }]) => [path, fileClass])).toEqual(
        PINS.map((path) => [path, 'seed']),
      );
    },
  );
});
