/** The README of a rendered repository, read from top to bottom. */
import { describe, expect, it } from 'vitest';
import { flavors } from '../../src/core/types.js';
import { renderSample, textOf } from '../support/catalogue.js';

describe.each(flavors)('README of %s', (iac) => {
  it('says where the proof of concept answers before it says how to destroy it', () => {
    const readme = textOf(renderSample({ iac }), 'README.md');
    const section = readme.slice(
      readme.indexOf('## Deploy the proof of concept'),
      readme.indexOf('## Deploy the hardened'),
    );
    const answers = section.search(/\banswers\b/);
    expect(answers).toBeGreaterThan(0);
    expect(section.search(/destroy|delete-stack/)).toBeGreaterThan(answers);
  });
});

describe('the base store', () => {
  it('stays out of the search of ripgrep and of editors built on it', () => {
    expect(textOf(renderSample(), '.prodgrade/.ignore')).toMatch(/^store$/m);
  });
});
