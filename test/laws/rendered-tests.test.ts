/** A rendered test that fails says which control was weakened: every assertion names a control of the catalogue. */
import { describe, expect, it } from 'vitest';
import type { Flavor } from '../../src/core/types.js';
import { tiers } from '../../src/core/types.js';
import { controls, renderSample, textOf } from '../support/catalogue.js';

const ids = new Set(controls.map(({ id }) => id));
const optIn = (iac: Flavor) =>
  controls.filter((control) => control.optIn && !control.flavors?.[iac]?.unavailable).map(({ id }) => id);

/** What no assertion about infrastructure can see. */
const ELSEWHERE = new Map([
  ['ci-checks', 'a workflow'],
  ['content-deploy', 'a script, which has tests of its own'],
]);
/** What is asserted and is not a control. */
const NO_CONTROL = new Map([
  ['names', 'names that are longer than AWS takes'],
  ['settings', 'values that the settings refuse'],
]);

interface Assertion {
  readonly at: string;
  readonly names: readonly string[];
}

const files: Readonly<Record<Flavor, RegExp>> = {
  terraform: /^hardened\/(?:.*\/)?tests\/.*\.hcl$/,
  cdk: /^test\/hardened\.test\.ts$/,
  cloudformation: /^hardened\/tests\/.*\.guard$/,
};

/** Each assertion, or each group of them that fails as one, with the names before its colon. */
const assertions: Readonly<Record<Flavor, (text: string) => readonly Assertion[]>> = {
  terraform: (text) =>
    Array.from(text.matchAll(/^ *assert \{\n[\s\S]*?^ *error_message += "(.*)"$/gm), ([, message]) => named(message!)),
  cdk: (text) => Array.from(text.matchAll(/^it\((['"])(.*)\1, /gm), ([, , title]) => named(title!)),
  // cfn-guard takes no hyphens; run.sh puts them back.
  cloudformation: (text) =>
    Array.from(text.matchAll(/^rule (\w+)/gm), ([, name]) => named(`${name!.replaceAll('_', '-')}: `)),
};

function named(text: string): Assertion {
  return { at: text, names: (/^([a-z0-9, -]+): /.exec(text)?.[1] ?? '').split(', ') };
}

describe.each(Object.keys(files) as readonly Flavor[])('tests rendered for %s', (iac) => {
  const found = (answers: Parameters<typeof renderSample>[0]) => {
    const tree = renderSample({ iac, ...answers });
    return [...tree.keys()]
      .filter((path) => files[iac].test(path))
      .flatMap((path) => assertions[iac](textOf(tree, path)));
  };

  it.each(tiers)('name a control in every assertion, at %s', (tier) => {
    const nameless = found({ tier, add: optIn(iac) }).filter(
      ({ names }) => !names.every((name) => ids.has(name) || NO_CONTROL.has(name)),
    );
    expect(nameless.map(({ at }) => at)).toEqual([]);
  });

  it('name every control', () => {
    const names = new Set(
      tiers.flatMap((tier) => [...found({ tier }), ...found({ tier, add: optIn(iac) })]).flatMap((each) => each.names),
    );
    // The tags of stacks are in a file beside the templates, which run.sh reads.
    if (iac === 'cloudformation' && textOf(renderSample({ iac }), 'hardened/tests/run.sh').includes('weakened tags'))
      names.add('tags');
    const missing = controls.filter(
      ({ id, manual, flavors }) => !manual && !flavors?.[iac]?.unavailable && !names.has(id),
    );
    expect(missing.map(({ id }) => id).sort()).toEqual([...ELSEWHERE.keys()].sort());
  });
});
