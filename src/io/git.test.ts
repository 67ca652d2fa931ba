import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { gitHistory } from './git.js';
import { findWorkTree } from './target.js';

const hasGit = spawnSync('git', ['--version']).status === 0;
const root = fs.mkdtempSync(join(tmpdir(), 'prodgrade-git-'));
const home = join(root, 'home');
const site = join(root, 'site');
const settings = '[user]\n\tname = Ann\n\temail = ann@example.com\n';
const env = {
  PATH: process.env.PATH,
  HOME: home,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_DIR: '/nowhere',
  GIT_INDEX_FILE: '/nowhere/index',
};

const git = (...args: string[]) =>
  execFileSync('git', args, {
    cwd: site,
    env: { PATH: process.env.PATH, HOME: home, GIT_CONFIG_NOSYSTEM: '1' },
    encoding: 'utf8',
  }).trim();
const begin = (paths: readonly string[] = ['a.txt', 'ignored.log', 'run.sh'], environment: NodeJS.ProcessEnv = env) => {
  const files = new Map(
    paths.map((path) => [path, { bytes: fs.readFileSync(join(site, path)), executable: path.endsWith('.sh') }]),
  );
  return gitHistory(environment).begin(site, files, { message: 'chore: first', branch: 'main' });
};

beforeEach(() => {
  fs.rmSync(site, { recursive: true, force: true });
  fs.mkdirSync(site);
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(join(home, '.gitconfig'), settings);
  for (const name of ['a.txt', 'ignored.log', 'mine.txt']) fs.writeFileSync(join(site, name), `${name}\n`);
  fs.writeFileSync(join(site, 'run.sh'), '#!/bin/sh\n', { mode: 0o755 });
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

describe.skipIf(!hasGit)('gitHistory (needs git)', () => {
  it('commits the given files on main, and only them', () => {
    expect(begin()).toEqual({ state: 'committed', note: '' });
    expect(git('log', '--format=%an %s')).toBe('Ann chore: first');
    expect(git('branch', '--show-current')).toBe('main');
    expect(git('status', '--porcelain')).toBe('?? mine.txt');
    expect(git('ls-files', '--stage', 'run.sh')).toMatch(/^100755/);
  });

  it('heeds no hook, signature, ignore list or line ending of the user', () => {
    fs.mkdirSync(join(home, 'hooks'));
    fs.writeFileSync(join(home, 'hooks', 'pre-commit'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    fs.writeFileSync(join(home, 'ignore'), '*.log\n');
    fs.writeFileSync(
      join(home, '.gitconfig'),
      `${settings}[core]\n\thooksPath = ${home}/hooks\n\texcludesFile = ${home}/ignore\n\tautocrlf = true\n[commit]\n\tgpgSign = true\n[init]\n\tdefaultBranch = trunk\n`,
    );
    expect(begin().state).toBe('committed');
    expect(git('ls-files')).toBe('a.txt\nignored.log\nrun.sh');
    expect(git('branch', '--show-current')).toBe('main');
  });

  it('leaves the files staged when git knows nobody', () => {
    fs.writeFileSync(join(home, '.gitconfig'), '');
    const result = begin();
    expect(result.state).toBe('staged');
    expect(result.note).toMatch(/does not know your name and address.*user\.name and user\.email/);
    expect(git('diff', '--cached', '--name-only')).toBe('a.txt\nignored.log\nrun.sh');
  });

  it('keeps apart who wrote and who committed, as git would', () => {
    expect(begin(['a.txt'], { ...env, GIT_AUTHOR_NAME: 'Bob', GIT_AUTHOR_EMAIL: 'bob@example.com' }).state).toBe(
      'committed',
    );
    expect(git('log', '--format=%an <%ae> %cn <%ce>')).toBe('Bob <bob@example.com> Ann <ann@example.com>');
  });

  it('leaves a whole repository with nothing loose in it', () => {
    fs.writeFileSync(join(site, 'twin.txt'), 'a.txt\n');
    begin(['a.txt', 'twin.txt']);
    expect(git('fsck', '--strict', '--full')).toBe('');
    expect(git('count-objects')).toBe('0 objects, 0 kilobytes');
    expect(git('rev-parse', 'HEAD:a.txt')).toBe(git('rev-parse', 'HEAD:twin.txt'));
    expect(git('show', 'HEAD:twin.txt')).toBe('a.txt');
  });

  it('takes names that look like patterns as they are', () => {
    fs.writeFileSync(join(site, ':(top)x'), '');
    expect(begin([':(top)x']).state).toBe('committed');
    expect(git('ls-files')).toBe(':(top)x');
  });
});

it('says so when there is no git', () => {
  expect(begin(['a.txt'], { PATH: '/nowhere' })).toEqual({
    state: 'skipped',
    note: 'git is not installed: no repository was started.',
  });
});

it('finds the work tree that a folder lies in, whether or not the folder exists', () => {
  const lonely = fs.realpathSync(root);
  expect(findWorkTree(fs, join(lonely, 'a', 'b'))).toBeUndefined();
  // In a worktree or submodule .git is a file.
  fs.writeFileSync(join(lonely, '.git'), 'gitdir: elsewhere\n');
  expect(findWorkTree(fs, join(lonely, 'a', 'b'))).toBe(lonely);
  fs.rmSync(join(lonely, '.git'));
});
