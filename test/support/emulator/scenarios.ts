/** The sites that are deployed and asked: between them every tier, kind of zone, kind of host and kind of region. */
import type { Answers } from '../../../src/core/types.js';
import { sampleAnswers } from '../catalogue.js';
import { waivedHere } from './gaps.js';

export interface Scenario {
  readonly name: string;
  readonly answers: Answers;
  /** Zone to have before the deployment, as its owner would; undefined when the site brings its own. */
  readonly existingZone?: string;
}

/** Everything on: apex with www, firewall, a zone of its own, data far from us-east-1. */
export const strict: Scenario = {
  name: 'strict apex',
  answers: { ...sampleAnswers, tier: 'strict', add: ['hsts-preload', 'no-mail'], waive: waivedHere },
};

/** The least: a subdomain in a zone that was there before, no workflows, data in us-east-1. */
export const baseline: Scenario = {
  name: 'baseline subdomain',
  answers: {
    ...sampleAnswers,
    tier: 'baseline',
    domain: 'docs.example.co.uk',
    www: false,
    region: 'us-east-1',
    ci: 'none',
    repo: '',
    branch: 'main',
    email: '',
    waf: false,
  },
  existingZone: 'example.co.uk',
};

/** The usual: an apex with workflows. Its name starts with `xn--`, which S3 refuses at the start of a bucket. */
export const standard: Scenario = {
  name: 'standard apex',
  answers: {
    ...sampleAnswers,
    tier: 'standard',
    domain: 'xn--bcher-kva.example',
    www: false,
    region: 'ap-southeast-2',
  },
};

/** The least, with its data far from us-east-1, and without what the emulator cannot make in any tier. */
export const regional: Scenario = {
  ...baseline,
  answers: { ...baseline.answers, region: 'eu-central-1', waive: strict.answers.waive },
};
