/** What an upgrade does to each file, a row a scenario. */

import { lines, remove, type Scenario, write } from './scenario.js';
import { SITE } from './versions.js';

export const scenarios: readonly Scenario[] = [
  { title: '1 untouched file, new text', old: { a: 'old\n' }, next: { a: 'new\n' }, after: { a: 'new\n' } },
  {
    title: '2 edited file, same template',
    old: { a: 'old\n' },
    edit: write('a', 'mine\n'),
    next: { a: 'old\n', b: 'x\n' },
    after: { a: 'mine\n', b: 'x\n' },
  },
  {
    title: '3 both edit different places',
    old: { a: lines },
    edit: write('a', lines.replace('one', 'ONE')),
    next: { a: lines.replace('five', 'FIVE') },
    after: { a: 'ONE\ntwo\nthree\nfour\nFIVE\n' },
  },
  {
    title: '4 both make the same edit',
    old: { a: 'old\n' },
    edit: write('a', 'new\n'),
    next: { a: 'new\n' },
    after: { a: 'new\n' },
  },
  {
    title: '5 both change one line',
    old: { a: lines },
    edit: write('a', lines.replace('two', 'MINE')),
    next: { a: lines.replace('two', 'THEIRS') },
    after: { a: /<<<<<<< yours\nMINE\n\|{7} rendered by 1\.0\.0\ntwo\n=======\nTHEIRS\n>>>>>>> rendered by 2\.0\.0/ },
    code: 4,
  },
  {
    title: '6 edits that touch',
    old: { a: lines },
    edit: write('a', lines.replace('two', 'MINE')),
    next: { a: lines.replace('three', 'THEIRS') },
    after: { a: /<<<<<<</ },
    code: 4,
  },
  {
    title: '7 the user deleted it, same template',
    old: { a: 'old\n', b: 'x\n' },
    edit: remove('a'),
    next: { a: 'old\n', b: 'y\n' },
    after: { a: null, b: 'y\n' },
  },
  {
    title: '7 the user deleted it, new template',
    old: { a: 'old\n' },
    edit: remove('a'),
    next: { a: 'new\n' },
    after: { a: null },
  },
  {
    title: '8 the template deleted it, untouched',
    old: { 'd/a': 'old\n', b: 'x\n' },
    next: { b: 'x\n' },
    after: { 'd/a': null, d: null, b: 'x\n' },
  },
  {
    title: '8 the template deleted it, edited',
    old: { a: 'old\n', b: 'x\n' },
    edit: write('a', 'mine\n'),
    next: { b: 'x\n' },
    after: { a: 'mine\n' },
  },
  {
    title: '8 the template deleted it, only line endings and mode differ',
    old: { a: 'old\ntext\n', b: 'x\n' },
    edit: (volume) => {
      write('a', '\ufeffold\r\ntext')(volume);
      volume.chmodSync(`${SITE}/a`, 0o755);
    },
    next: { b: 'x\n' },
    after: { a: null },
  },
  {
    title: '10 both add the same bytes',
    old: { b: 'x\n' },
    edit: write('a', 'new\n'),
    next: { a: 'new\n', b: 'x\n' },
    after: { a: 'new\n' },
  },
  {
    title: '10 both add different bytes',
    old: { b: 'x\n' },
    edit: write('a', 'mine\n'),
    next: { a: 'theirs\n', b: 'x\n' },
    after: { a: /mine\n[\s\S]*theirs\n/ },
    code: 4,
  },
  {
    title: '10 a page of the user where a seed would go',
    old: { b: 'x\n' },
    edit: write('site/a.html', 'mine\n'),
    next: { 'site/a.html': ['theirs\n', 'seed'], b: 'x\n' },
    after: { 'site/a.html': 'mine\n' },
  },
  {
    title: '11 a binary that the template changed',
    old: { a: '\0old\n' },
    next: { a: '\0new\n' },
    after: { a: '\0new\n' },
  },
  {
    title: '11 a binary that both changed',
    old: { a: '\0old\n' },
    edit: write('a', '\0mine\n'),
    next: { a: '\0new\n' },
    after: { a: '\0mine\n' },
    code: 4,
  },
  {
    title: '12 text of the template, mode of the user',
    old: { a: 'old\n' },
    edit: (volume) => volume.chmodSync(`${SITE}/a`, 0o755),
    next: { a: 'new\n' },
    after: { a: 'new\n' },
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
];
