import { describe, it } from 'vitest';
import { check, type Scenario, write } from '../support/upgrade/run-scenarios.js';

const lines = 'one\ntwo\nthree\nfour\nfive\n';
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const pack = (dependencies: Record<string, string>) => json({ name: 'site', dependencies, private: true });
const workflow = `# Checks.\non: push\njobs:\n  test:\n    steps:\n      - run: a # why\n      - run: b\n`;

const scenarios: readonly Scenario[] = [
  {
    title: '13 CRLF on disk, LF in the template',
    old: { a: lines },
    edit: write('a', lines.replace('one', 'ONE').replaceAll('\n', '\r\n')),
    next: { a: lines.replace('five', 'FIVE') },
    after: { a: 'ONE\r\ntwo\r\nthree\r\nfour\r\nFIVE\r\n' },
  },
  {
    title: '14 byte order mark and no final newline',
    old: { a: lines },
    edit: write('a', `\ufeff${lines.trimEnd()}`),
    next: { a: lines.replace('one', 'ONE') },
    after: { a: `\ufeff${lines.replace('one', 'ONE').trimEnd()}` },
  },
  {
    title: '15 package.json: the user adds, the template raises',
    old: { 'package.json': pack({ a: '1.0.0' }) },
    edit: write('package.json', pack({ a: '1.0.0', mine: '2.0.0' })),
    next: { 'package.json': pack({ a: '1.1.0' }) },
    after: { 'package.json': pack({ a: '1.1.0', mine: '2.0.0' }) },
  },
  {
    title: '15 package.json: the user’s version is higher',
    old: { 'package.json': pack({ a: '1.0.0' }) },
    edit: write('package.json', pack({ a: '2.0.0' })),
    next: { 'package.json': pack({ a: '1.1.0' }) },
    after: { 'package.json': pack({ a: '2.0.0' }) },
  },
  {
    title: '15 package.json: the template drops one',
    old: { 'package.json': pack({ a: '1.0.0', b: '1.0.0' }) },
    edit: write('package.json', pack({ a: '1.0.0', b: '1.0.0', mine: '2.0.0' })),
    next: { 'package.json': pack({ a: '1.0.0' }) },
    after: { 'package.json': pack({ a: '1.0.0', mine: '2.0.0' }) },
  },
  {
    title: '16 a workflow: the user adds a job, the template changes a step',
    old: { '.github/workflows/a.yml': workflow },
    edit: write('.github/workflows/a.yml', workflow.replace('jobs:', 'jobs:\n  mine: # own\n    steps: []')),
    next: { '.github/workflows/a.yml': workflow.replace('run: b', 'run: c') },
    after: {
      '.github/workflows/a.yml': workflow
        .replace('jobs:', 'jobs:\n  mine: # own\n    steps: []')
        .replace('run: b', 'run: c'),
    },
  },
  {
    title: 'a seed that the template changed',
    old: { 'site/index.html': ['old\n', 'seed'], b: 'x\n' },
    next: { 'site/index.html': ['new\n', 'seed'], b: 'y\n' },
    after: { 'site/index.html': 'old\n' },
  },
  {
    title: 'a file of the generator that the user edited',
    old: { a: ['old\n', 'owned'] },
    edit: write('a', 'mine\n'),
    next: { a: ['old\n', 'owned'], b: 'x\n' },
    after: { a: 'old\n' },
  },
  {
    title: 'never-update in the ownership file',
    old: { 'docs/a': 'old\n', b: 'x\n' },
    edit: write('.prodgrade/ownership', 'never-update docs/\n'),
    next: { 'docs/a': 'new\n', 'docs/new': 'x\n', b: 'y\n' },
    after: { 'docs/a': 'old\n', 'docs/new': null, b: 'y\n' },
  },
  {
    title: 'prefer-theirs in the ownership file',
    old: { a: lines },
    edit: (volume) => {
      write('.prodgrade/ownership', 'prefer-theirs a\n')(volume);
      write('a', lines.replace('two', 'MINE').replace('five', 'FIVE'))(volume);
    },
    next: { a: lines.replace('two', 'THEIRS') },
    after: { a: 'one\nTHEIRS\nthree\nfour\nFIVE\n' },
  },
  {
    title: '14 a text that is not UTF-8, changed on both sides, is not merged',
    old: { a: lines },
    edit: write('a', Uint8Array.from([0x61, 0xe4, 0x0a])),
    next: { a: lines.replace('one', 'ONE') },
    after: { a: /^a\ufffd\n$/ },
    code: 4,
  },
  {
    title: '16 YAML that no longer parses after a merge of lines is a conflict',
    old: { 'a.yml': 'jobs:\n  one: 1\n  two: 2\n  three: 3\n' },
    edit: write('a.yml', 'jobs:\n  new: mine\n  one: 1\n  two: 2\n  three: 3\n'),
    next: { 'a.yml': 'jobs:\n  one: 1\n  two: 2\n  three: 3\n  new: theirs\n' },
    after: { 'a.yml': /<<<<<<< / },
    code: 4,
  },
  {
    title: 'only-add in the ownership file: new files come, none is changed',
    old: { 'docs/a': 'old\n', b: 'x\n' },
    edit: write('.prodgrade/ownership', 'only-add docs/\n'),
    next: { 'docs/a': 'new\n', 'docs/new': 'x\n', b: 'y\n' },
    after: { 'docs/a': 'old\n', 'docs/new': 'x\n', b: 'y\n' },
  },
  {
    title: 'prefer-mine in the ownership file',
    old: { a: lines },
    edit: (volume) => {
      write('.prodgrade/ownership', 'prefer-mine a\n')(volume);
      write('a', lines.replace('two', 'MINE'))(volume);
    },
    next: { a: lines.replace('two', 'THEIRS').replace('five', 'FIVE') },
    after: { a: 'one\nMINE\nthree\nfour\nFIVE\n' },
  },
  {
    title: 'a folder of the user where nothing of the template is',
    old: { a: 'old\n' },
    edit: write('mine/deep/file', 'mine\n'),
    next: { a: 'new\n', 'mine/other': 'x\n' },
    after: { a: 'new\n', 'mine/deep/file': 'mine\n', 'mine/other': 'x\n' },
  },
  {
    title: '8 a folder that the template emptied and the user uses stays',
    old: { 'd/a': 'old\n', b: 'x\n' },
    edit: write('d/mine', 'mine\n'),
    next: { b: 'x\n' },
    after: { 'd/a': null, 'd/mine': 'mine\n' },
  },
  {
    title: '12 the template makes a file executable, the user edited it',
    old: { 'a.sh': 'old\n' },
    edit: write('a.sh', 'mine\n'),
    next: { 'a.sh': ['old\n', 'managed', true] },
    after: { 'a.sh': 'mine\n' },
  },
];

describe('texts, structure and ownership', () => {
  it.each(scenarios)('$title', (scenario) => check(scenario));
});
