import { describe, expect, it } from 'vitest';
import { tinyLibrary } from '../../../test/support/world.js';
import { answerContext } from './context.js';
import { fieldNames } from './fields.js';
import type { Question, RawAnswers } from './question.js';
import { askedSource, makeQuestions } from './questions.js';

const questions = makeQuestions(answerContext(tinyLibrary));
const question = (name: Question['name']): Question => questions.find((each) => each.name === name)!;
const base: RawAnswers = {
  domain: 'example.com',
  iac: 'terraform',
  tier: 'standard',
  region: 'us-east-1',
  zone: 'new',
  www: true,
  ci: 'github',
  repo: '',
  branch: 'main',
  email: '',
  waf: true,
  defaults: false,
  add: [],
};

describe('questions', () => {
  it('ask for every answer', () => {
    const names = questions.map((each) => each.name).filter((name) => !name.startsWith('reason:'));
    expect(names).toEqual(['domain', 'iac', 'tier', 'defaults', ...names.slice(4)]);
    expect([...names].sort()).toEqual([...fieldNames, 'defaults'].sort());
  });

  it('have a default that passes their own check, but for the domain', () => {
    for (const each of questions) {
      if (each.name === 'domain' || each.name.startsWith('reason:')) expect(each.default).toBeUndefined();
      else expect(each.validate?.(each.default!(base), base) ?? true, each.name).toBe(true);
    }
  });

  it('say what is wrong with a typed value and what to do', () => {
    expect(question('domain').validate!('http://example.com', {})).toBe(
      'It is a URL. Give the name alone: example.com',
    );
    expect(question('domain').filter!('Bücher.de')).toBe('xn--bcher-kva.de');
    expect(question('waive').validate!(['versioning'], { ...base, tier: 'strict' })).toMatch(
      /versioning: \w+ requires it/,
    );
    expect(question('waive').validate!([{ value: 'budget' }, { value: 'dashboard' }], base)).toBe(true);
    expect(question('reason:budget').validate!(' ', base)).toMatch(/Write a reason/);
  });

  it('say of each tier what it means', () => {
    for (const choice of question('tier').choices!({})) expect(choice.description).toMatch(/cost|USD/);
  });

  it.each<[Question['name'], RawAnswers, boolean]>([
    ['repo', { ...base, ci: 'none' }, false],
    ['repo', base, true],
    ['waf', { ...base, tier: 'baseline' }, false],
    ['www', { ...base, domain: 'www.example.com' }, false],
    ['add', { ...base, defaults: true }, false],
    ['waive', { ...base, defaults: true }, false],
  ])('%s after %j is asked: %s', (name, asked, shown) => {
    expect(question(name).when!(asked)).toBe(shown);
  });

  it('show every default that is still open with what it costs, and the total', () => {
    const { message } = question('defaults');
    const text = (message as (asked: RawAnswers) => string)({
      domain: 'example.com',
      iac: 'cdk',
      tier: 'standard',
      email: 'a@b.co',
    });
    expect(text).toMatch(/region {2}us-east-1, N\. Virginia\n {2}zone {4}new: 0\.50 USD a month/);
    expect(text).toMatch(/repo {4}none: no deploy workflow, no deploy role/);
    expect(text).toMatch(/waf {5}yes: about 9 USD a month[\s\S]*Together about 11 USD a month/);
    expect(text).not.toMatch(/email|\.\.|domain/);
  });

  it('ask for a reason for each control that is left out', () => {
    const asked = { ...base, waive: ['budget', 'dashboard'] };
    const reasons = questions.filter((each) => each.name.startsWith('reason:') && each.when!(asked));
    expect(reasons.map(({ name }) => name).sort()).toEqual(['reason:budget', 'reason:dashboard']);
    const source = askedSource({
      ...asked,
      'reason:budget': 'Finance has one, dashboard=none',
      'reason:dashboard': 'x',
    });
    expect(source.waive?.value).toEqual({ budget: 'Finance has one, dashboard=none', dashboard: 'x' });
  });

  it('name every region, and end no sentence twice', () => {
    for (const { name, value } of question('region').choices!(base))
      expect(name).toMatch(new RegExp(`^${value} +\\p{L}`, 'u'));
    for (const each of questions)
      for (const { description = '' } of each.choices?.(base) ?? []) expect(description).not.toMatch(/\.\./);
  });

  it('offer to leave out what the tier turns on, and nothing that was just added', () => {
    const offered = (add: readonly string[]) =>
      question('waive').choices!({ ...base, tier: 'baseline', add }).map(({ value }) => value);
    expect(offered([])).toContain('versioning');
    expect(offered(['block-sse-c'])).toEqual(offered([]));
  });

  it('offer to add what the tier leaves off', () => {
    const values = question('add').choices!(base).map((choice) => choice.value);
    expect(values).toContain('no-mail');
    expect(values).toContain('dnssec');
    expect(values).not.toContain('waf');
    expect(values).not.toContain('mfa-delete');
  });
});
