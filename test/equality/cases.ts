/** Answers for which the flavors are compared: each tier of two sites that differ in all else, and a few by chance. */
import fc from 'fast-check';
import { type Answers, tiers } from '../../src/core/types.js';
import { answersOf } from '../support/arbitrary-answers.js';
import { sampleAnswers } from '../support/catalogue.js';

const sites: Readonly<Record<string, Partial<Answers>>> = {
  'a new apex with www': { domain: 'example.com', www: true, zone: 'new', region: 'eu-central-1' },
  'a subdomain in an existing zone': {
    domain: 'docs.example.co.uk',
    www: false,
    zone: 'Z0123456789ABCDEFGHIJ',
    region: 'us-east-1',
    branch: 'main',
    email: '',
    waf: false,
  },
};

export interface Case {
  readonly name: string;
  readonly answers: Answers;
}

const matrix: readonly Case[] = Object.entries(sites).flatMap(([site, answers]) =>
  tiers.map((tier) => ({ name: `${site} at ${tier}`, answers: { ...sampleAnswers, ...answers, tier } })),
);

/** Longer than the common name of a certificate and the name of a bucket may be. */
const long: Case = {
  name: 'a long domain at strict',
  answers: { ...sampleAnswers, domain: `${'a'.repeat(50)}.${'b'.repeat(20)}.example.co.uk` },
};

/** The same ones in every run: what fails here must fail again. */
const chance: readonly Case[] = fc
  .sample(answersOf('terraform'), { seed: 8, numRuns: 3 })
  .map((answers) => ({ name: `${answers.domain} at ${answers.tier}, by chance`, answers }));

export const cases: readonly Case[] = [...matrix, long, ...chance];
