/** Commands that the rendered documents name, in blocks and within sentences: each can be typed as it stands there. */
import { describe, expect, it } from 'vitest';
import { type Flavor, flavors, tiers } from '../../src/core/types.js';
import { renderSample, textOf } from '../support/catalogue.js';

const PAGES = ['README.md', 'AGENTS.md', 'docs/runbook.md', 'docs/controls.md', 'docs/account.md'];

/** Commands that only one flavor has. */
const OWN: Readonly<Record<Flavor, RegExp>> = {
  terraform: /\bterraform (?:-chdir|test|plan|apply|init)/,
  cdk: /\bnpm (?:run|test)\b|\bcdk (?:deploy|diff|synth|bootstrap)\b/,
  cloudformation: /\btests\/run\.sh\b|\bscripts\/deploy\.sh\b/,
};

const variants = flavors.flatMap((iac) => tiers.map((tier) => ({ name: `${iac} ${tier}`, iac, tier })));

describe.each(variants)('commands of $name', ({ iac, tier }) => {
  const tree = renderSample({ iac, tier });
  const texts = PAGES.map((path) => ({ path, text: textOf(tree, path) }));
  const found = (pattern: RegExp) =>
    texts.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([whole]) => `${path}: ${whole}`));

  it('name scripts that are there', () => {
    const named = found(/(?<![\w./-])(?:scripts|hardened)\/[\w./-]+\.(?:sh|mjs|ts|jq)\b/g);
    expect(named.filter((each) => !tree.has(each.split(': ')[1]!))).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });

  it('tell the upload where to, which it would ask for', () => {
    const uploads = found(/\bnode scripts\/upload-site\.mjs[^\n`]*/g);
    expect(uploads.filter((each) => !/(?: --\S+(?: https:\S+)?)* "\$.+" "\$.+"$/.test(each))).toEqual([]);
    expect(uploads.length).toBeGreaterThan(0);
  });

  it.each(flavors.filter((each) => each !== iac))('are none of %s', (other) => {
    expect(found(new RegExp(OWN[other], 'g'))).toEqual([]);
  });
});
