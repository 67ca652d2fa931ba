import { describe, expect, it } from 'vitest';
import { tinyLibrary } from '../../../test/support/world.js';
import { answerContext } from './context.js';
import { fieldNames } from './fields.js';
import { type Asked, makeQuestions, type Question } from './questions.js';

const questions = makeQuestions(answerContext(tinyLibrary));
const question = (name: Question['name']): Question => questions.find((each) => each.name === name)!;
const base: Asked = {
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
  tune: true,
};

describe('questions', () => {
  it('ask for every answer', () => {
    expect(questions.map((each) => each.name).sort()).toEqual([...fieldNames, 'tune'].sort());
  });

  it('have a default that passes their own check, but for the domain', () => {
    for (const each of questions) {
      if (each.name === 'domain') expect(each.default).toBeUndefined();
      else expect(each.validate?.(each.default!(base), base) ?? true, each.name).toBe(true);
    }
  });

  it('say what is wrong with a typed value and what to do', () => {
    expect(question('domain').validate!('http://example.com', {})).toBe(
      'It is a URL. Give the name alone: example.com',
    );
    expect(question('domain').filter!('Bücher.de')).toBe('xn--bcher-kva.de');
    expect(question('waive').validate!('versioning=no', { ...base, tier: 'strict' })).toMatch(
      /versioning: \w+ requires it/,
    );
    expect(question('waive').validate!('budget=set centrally; dashboard=have one', base)).toBe(true);
  });

  it('say of each tier what it means', () => {
    for (const choice of question('tier').choices!({})) expect(choice.description).toMatch(/cost|USD/);
  });

  it.each<[Question['name'], Asked, boolean]>([
    ['repo', { ...base, ci: 'none' }, false],
    ['repo', base, true],
    ['waf', { ...base, tier: 'baseline' }, false],
    ['www', { ...base, domain: 'www.example.com' }, false],
    ['add', { ...base, tune: false }, false],
    ['waive', { ...base, tune: false }, false],
  ])('%s after %j is asked: %s', (name, asked, shown) => {
    expect(question(name).when!(asked)).toBe(shown);
  });

  it('offer to add what the tier leaves off', () => {
    const values = question('add').choices!(base).map((choice) => choice.value);
    expect(values).toContain('no-mail');
    expect(values).toContain('dnssec');
    expect(values).not.toContain('waf');
    expect(values).not.toContain('mfa-delete');
  });
});
