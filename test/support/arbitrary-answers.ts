/** Any valid answers, for property tests. */
import fc from 'fast-check';
import { regions } from '../../src/core/aws/regions.js';
import { flavorTraits } from '../../src/core/flavors.js';
import { select } from '../../src/core/selection/select.js';
import { type Answers, type Flavor, flavors, tiers } from '../../src/core/types.js';
import { controls } from './catalogue.js';

const built = flavors.filter((flavor) => flavorTraits[flavor] !== undefined);
const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/);
const suffix = fc.constantFrom('com', 'co.uk', 'de', 'io', 'com.au', 'xn--p1ai');
const domain = fc
  .tuple(fc.array(label, { minLength: 1, maxLength: 5 }), suffix)
  .map(([labels, end]) => [...labels, end].join('.'));
/** Text that means something in each language it is written into. */
const reason = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== ''),
  fc.constantFrom(
    '"; rm -rf / #',
    '${path.module}',
    '%{ if true }',
    '<script>alert(1)</script>',
    "it's `fine` | really",
    'line one\nline two',
    'grüße 💥',
  ),
);
const waivable = controls.filter((control) => !control.builtIn && !control.manual).map(({ id }) => id);
const optional = controls.filter((control) => control.optIn).map(({ id }) => id);

/** Waivers and additions that cannot hold together are left out, as the command line refuses them. */
export function answersOf(...iac: readonly Flavor[]): fc.Arbitrary<Answers> {
  return anyAnswers(iac)
    .filter((answers) => Object.keys(answers.waive).every((id) => !answers.add.includes(id)))
    .filter(holds);
}

export const arbitraryAnswers = answersOf(...built);

function anyAnswers(iac: readonly Flavor[]): fc.Arbitrary<Answers> {
  return fc.record({
    domain,
    iac: fc.constantFrom(...iac),
    tier: fc.constantFrom(...tiers),
    region: fc.constantFrom(...regions),
    zone: fc.constantFrom('new', 'Z0123456789ABCDEFGHIJ'),
    www: fc.boolean(),
    ci: fc.constantFrom('github' as const, 'none' as const),
    repo: fc.constantFrom('', 'example-org/my-site', 'A-b/c.d_e'),
    branch: fc.constantFrom('main', 'main', 'master', 'release/v1.x'),
    email: fc.constantFrom('', 'ops@example.com', "o'neil+aws@example.co.uk"),
    waf: fc.boolean(),
    add: fc.subarray(optional),
    waive: fc.dictionary(fc.constantFrom(...waivable), reason, { maxKeys: 4 }),
  });
}

function holds(answers: Answers): boolean {
  try {
    select(controls, answers);
    return true;
  } catch {
    return false;
  }
}
