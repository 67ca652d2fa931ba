import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openWorkTree } from './work-tree.js';

const hasGit = spawnSync('git', ['--version']).status === 0;
const env = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};
let top = '';
let site = '';
const git = (...args: string[]) => execFileSync('git', args, { cwd: top, env, encoding: 'utf8' });
const write = (path: string, text: string) => fs.writeFileSync(join(site, path), text);
const commit = () => {
  git('add', '-A');
  git('commit', '-qm', 'x');
};
const names = ['a', 'b', 'c d', 'e', 'ignored', 'new file', '.gitignore'];
const changed = (tree: NonNullable<ReturnType<typeof openWorkTree>>) => names.filter(tree.uncommitted());
const file = (text: string, executable = false) => ({ bytes: Buffer.from(text), executable });

/** Below the top, as in a monorepo, with a name that git would quote. */
beforeEach(() => {
  top = fs.mkdtempSync(join(tmpdir(), 'prodgrade-tree-'));
  site = join(top, 'sites', 'bücher und mehr');
  fs.mkdirSync(site, { recursive: true });
  git('init', '-q');
  for (const path of ['a', 'b', 'c d']) write(path, `${path}\n`);
  write('.gitignore', 'ignored\n');
  commit();
});

describe.skipIf(!hasGit)('openWorkTree (needs git)', () => {
  it('is nothing outside of a work tree, and without git', () => {
    expect(openWorkTree(tmpdir(), env)).toBeUndefined();
    expect(openWorkTree(site, { ...env, PATH: '/nowhere' })).toBeUndefined();
  });

  it('refuses a work tree that git does not read, with what git says', () => {
    const link = join(top, 'linked');
    git('worktree', 'add', '-q', link);
    fs.writeFileSync(join(link, '.git'), 'gitdir: /nowhere\n');
    expect(() => openWorkTree(link, env)).toThrow(
      expect.objectContaining({ message: 'git rev-parse failed: not a git repository: /nowhere.', exitCode: 6 }),
    );
    fs.writeFileSync(join(top, '.git', 'index'), 'no index');
    const tree = openWorkTree(site, { ...env, LC_ALL: 'de_DE.UTF-8' })!;
    expect(() => tree.uncommitted()).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^git status failed: .*index file/), exitCode: 6 }),
    );
  });

  it('knows what no commit holds: changed, staged, renamed, untracked, ignored', () => {
    const tree = openWorkTree(site, env)!;
    expect(changed(tree)).toEqual([]);
    write('a', 'changed\n');
    write('ignored', '');
    write('new file', '');
    git('mv', 'sites/bücher und mehr/b', 'sites/bücher und mehr/e');
    fs.writeFileSync(join(top, 'outside'), '');
    expect(changed(tree)).toEqual(['a', 'b', 'e', 'ignored', 'new file']);
  });

  it.each(['*', 'ignored/', '/sites/'])('counts what %s ignores, be it a folder or all of it', (pattern) => {
    fs.writeFileSync(join(top, '.git', 'info', 'exclude'), `${pattern}\n`);
    fs.rmSync(join(site, '.gitignore'));
    git('rm', '-rq', '--cached', '.');
    git('commit', '-qm', 'nothing', '--allow-empty');
    fs.mkdirSync(join(site, 'ignored'));
    write('ignored/x', '');
    expect(openWorkTree(site, env)!.uncommitted()('ignored/x')).toBe(true);
  });

  it('gives the index back entry by entry', () => {
    write('a', 'staged\n');
    git('add', '-A');
    write('new', '');
    const tree = openWorkTree(site, { ...env, GIT_LITERAL_PATHSPECS: '1' })!;
    const before = git('ls-files', '--stage');
    const paths = ['a', 'b', 'new', 'c d'];
    const entries = tree.readIndex(paths);
    fs.rmSync(join(site, 'b'));
    write('a', 'other\n');
    tree.stage(paths);
    tree.markConflicts([{ path: 'c d', count: 1, marked: false, ours: file('x'), theirs: file('y') }]);
    expect(tree.unmerged()).toEqual(new Map([['c d', [2, 3]]]));
    expect(git('ls-files', '--stage')).not.toBe(before);
    tree.restoreIndex(paths, entries);
    expect(git('ls-files', '--stage')).toBe(before);
  });

  it('finds bytes that the history has at a path, also on another branch', () => {
    write('a', 'second\n');
    commit();
    git('checkout', '-qb', 'other');
    write('a', 'third\n');
    commit();
    git('checkout', '-q', '-');
    fs.rmSync(join(site, 'a'));
    commit();
    const tree = openWorkTree(site, env)!;
    expect([...tree.history('a')].map(String).sort()).toEqual(['a\n', 'second\n', 'third\n']);
    expect([...tree.history('c')]).toEqual([]);
  });

  it('makes git see a conflict, with the three versions', () => {
    write('a', '<<<<<<< yours\nmine\n=======\ntheirs\n>>>>>>> template\n');
    openWorkTree(site, env)!.markConflicts([
      { path: 'a', count: 1, marked: true, base: file('a\n'), ours: file('mine\n'), theirs: file('theirs\n', true) },
      { path: 'c d', count: 1, marked: false, ours: file('x'), theirs: file('y') },
    ]);
    expect(git('-c', 'core.quotePath=false', 'status', '--porcelain', '-z').split('\0')).toEqual([
      'UU sites/bücher und mehr/a',
      'AA sites/bücher und mehr/c d',
      '',
    ]);
    expect(git('show', ':1:sites/bücher und mehr/a')).toBe('a\n');
    expect(git('show', ':3:sites/bücher und mehr/a')).toBe('theirs\n');
    expect(git('ls-files', '-u')).toMatch(/100755 \w+ 3/);
  });

  it('goes by this folder, whatever a hook set', () => {
    const tree = openWorkTree(site, { ...env, GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere' })!;
    expect(changed(tree)).toEqual([]);
  });
});
