/** Each control left out alone, and random answers: what is rendered is still formatted and valid. */

import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../src/core/rendering/render.js';
import type { FileTree } from '../../src/core/types.js';
import type { Texts } from '../../src/core/upgrade/resources.js';
import { planRetirement, RETIRED_PATH, RETURNED_PATH } from '../../src/core/upgrade/retired.js';
import { answersOf } from '../support/arbitrary-answers.js';
import { catalogue, controls, renderSample, textOf, withDependents } from '../support/catalogue.js';
import { faultsOf } from '../support/terraform/modules.js';
import { forProvider5, printTakenAway } from '../support/terraform/provider-5.js';
import { hasTerraform, initDir, type SharedProvider, shareProvider, terraform } from '../support/terraform/run.js';
import { writeTree } from '../support/write-tree.js';

/** Random answers whose code is also validated, which takes a second each; formatting is checked for more of them. */
const VALIDATED = 8;

const ofTerraform = answersOf('terraform');

describe.skipIf(!hasTerraform())('terraform', () => {
  let provider: SharedProvider;
  beforeAll(async () => {
    printTakenAway();
    provider = await shareProvider();
  });
  afterAll(() => provider.stop());

  const formatted = async (folder: string) => {
    expect((await terraform(folder, ['fmt', '-check', '-diff', '-recursive'])).stdout).toBe('');
  };
  const valid = async (tree: FileTree) => {
    await formatted(writeTree(tree));
    const folder = writeTree(forProvider5(tree));
    await initDir(join(folder, 'hardened'), provider.env);
    const { stdout, stderr } = await terraform(join(folder, 'hardened'), ['validate', '-no-color'], provider.env);
    expect(stdout + stderr).toContain('Success! The configuration is valid.');
  };

  describe('a control left out', () => {
    const trees = Object.fromEntries(
      controls
        .filter((control) => !control.builtIn && !control.manual)
        .map(({ id }) => [id, renderSample({ waive: leftOut(id) })]),
    );
    let faults: ReadonlyMap<string, readonly string[]>;
    beforeAll(async () => {
      faults = await faultsOf({ ...trees, broken: broken() }, 'hardened', provider);
    });

    it.each(Object.keys(trees))('is valid and formatted without %s', async (id) => {
      await formatted(writeTree(trees[id]!));
      expect(faults.get(id)).toEqual([]);
    });

    it('is held against a tree that is not valid', () => {
      expect(faults.get('broken')).toEqual([
        expect.stringMatching(/^error broken\/distribution\.tf:\d+ .*no_such_argument/),
      ]);
    });
  });

  it('is valid when an upgrade turned off what holds data, and when it turned it on again', async () => {
    const less = renderSample({
      waive: Object.fromEntries(
        ['customer-managed-key', 'dnssec', 'replica', 'audit-trail'].flatMap(withDependents).map((id) => [id, 'test']),
      ),
    });
    const { retired } = planRetirement(textsOf(renderSample()), textsOf(less));
    await valid(withText(less, RETIRED_PATH, retired!));
    const { returned } = planRetirement(textsOf(withText(less, RETIRED_PATH, retired!)), textsOf(renderSample()));
    await valid(withText(renderSample(), RETURNED_PATH, returned!));
  });

  it('formats whatever is answered', async () => {
    await fc.assert(
      fc.asyncProperty(ofTerraform, async (answers) => formatted(writeTree(render(answers, catalogue).tree))),
      { numRuns: 25 },
    );
  });

  it('is valid whatever is answered', async () => {
    const samples = fc
      .sample(ofTerraform, VALIDATED)
      .map((answers, at) => [`sample-${at}`, render(answers, catalogue).tree]);
    const faults = await faultsOf(Object.fromEntries(samples), 'hardened', provider);
    expect(Object.fromEntries(faults)).toEqual(Object.fromEntries(samples.map(([name]) => [name, []])));
  });
});

function leftOut(id: string): Readonly<Record<string, string>> {
  return Object.fromEntries(withDependents(id).map((each) => [each, 'left out by a test']));
}

/** With an argument that no provider knows. */
function broken(): FileTree {
  const tree = renderSample({ tier: 'baseline' });
  const text = textOf(tree, 'hardened/distribution.tf');
  return withText(
    tree,
    'hardened/distribution.tf',
    `${text}\nresource "aws_sns_topic" "broken" {\n  no_such_argument = 1\n}\n`,
  );
}

function textsOf(tree: FileTree): Texts {
  return new Map([...tree].map(([path, { bytes }]) => [path, new TextDecoder().decode(bytes)]));
}

function withText(tree: FileTree, path: string, text: string): FileTree {
  return new Map([...tree, [path, { bytes: new TextEncoder().encode(text), executable: false, class: 'managed' }]]);
}
