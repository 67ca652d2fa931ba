/** Answers for which the flavors are compared: the tiers of two sites that differ in all else, and a few by chance. */
import fc from 'fast-check';
import { type Answers, tiers } from '../../../src/core/types.js';
import { answersOf } from '../arbitrary-answers.js';
import { controls, sampleAnswers } from '../catalogue.js';

const apex: Partial<Answers> = { domain: 'example.com', www: true, zone: 'new', region: 'eu-central-1' };
const subdomain: Partial<Answers> = {
  domain: 'docs.example.co.uk',
  www: false,
  zone: 'Z0123456789ABCDEFGHIJ',
  region: 'us-east-1',
  branch: 'main',
  email: '',
  waf: false,
};

export interface Case {
  readonly name: string;
  readonly answers: Answers;
}

const site = (name: string, answers: Partial<Answers>): Case => ({ name, answers: { ...sampleAnswers, ...answers } });

const ofTiers: readonly Case[] = [
  ...tiers.map((tier) => site(`a new apex with www at ${tier}`, { ...apex, tier })),
  site('a subdomain in an existing zone at strict', { ...subdomain, tier: 'strict' }),
];

/** Every control that can be turned off is. */
const little: Case = site('a subdomain with as little as there may be', {
  ...subdomain,
  tier: 'baseline',
  waive: Object.fromEntries(
    controls
      .filter(({ tier, builtIn, manual }) => tier === 'baseline' && !builtIn && !manual)
      .map(({ id }) => [id, 'a test']),
  ),
});

/** Longer than the common name of a certificate and the name of a bucket may be. */
const long: Case = site('a long domain at strict', {
  domain: `${'a'.repeat(50)}.${'b'.repeat(20)}.example.co.uk`,
});

/** The same ones in every run: what fails here must fail again. */
const chance: readonly Case[] = fc
  .sample(answersOf('terraform'), { seed: 8, numRuns: 3 })
  .map((answers) => ({ name: `${answers.domain} at ${answers.tier}, by chance`, answers }));

export const cases: readonly Case[] = [...ofTiers, little, long, ...chance];
