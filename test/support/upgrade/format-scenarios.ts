/** What an upgrade does to line ends, encodings, and files whose format it knows. */
import { lines, type Scenario, write } from './scenario.js';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const pack = (dependencies: Record<string, string>) => json({ name: 'site', dependencies, private: true });
const workflow = `# Checks.\non: push\njobs:\n  test:\n    steps:\n      - run: a # why\n      - run: b\n`;

export const formatScenarios: readonly Scenario[] = [
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
];
