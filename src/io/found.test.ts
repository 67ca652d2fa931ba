import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { tinyLibrary } from '../../test/support/world.js';
import { answerContext } from '../core/answers/context.js';
import { findInGit } from './found.js';

const root = mkdtempSync(join(tmpdir(), 'prodgrade-found-'));
const env = { PATH: process.env.PATH, HOME: root, GIT_CONFIG_GLOBAL: '/dev/null' };
let made = 0;
afterAll(() => rmSync(root, { recursive: true, force: true }));

function found(...commands: readonly string[]) {
  made += 1;
  const folder = join(root, String(made));
  mkdirSync(folder);
  for (const command of commands) execFileSync('sh', ['-c', command], { cwd: folder, env, stdio: 'pipe' });
  return findInGit(folder, env, answerContext(tinyLibrary));
}

const MAIN = 'git init -q -b main';
const FIRST = 'git -c user.name=A -c user.email=a@example.com commit -q --allow-empty -m first';
const REMOTE_HEAD = [
  'git update-ref refs/remotes/origin/develop HEAD',
  'git symbolic-ref refs/remotes/origin/HEAD refs/remotes/origin/develop',
];
const site = { branch: 'main', repo: 'acme/site' };

it.each<[string, readonly string[], object]>([
  ['no repository', [], {}],
  ['a new one', ['git init -q -b trunk'], { branch: 'trunk' }],
  ['a branch of work', ['git init -q -b master', FIRST, 'git checkout -q -b feature/x'], { branch: 'master' }],
  ['main and master, on master', [MAIN, FIRST, 'git checkout -q -b master'], { branch: 'master' }],
  ['what the remote calls its head', [MAIN, FIRST, ...REMOTE_HEAD], { branch: 'develop' }],
  ['no branch checked out', [MAIN, FIRST, 'git checkout -q --detach'], { branch: 'main' }],
  ['a remote', [MAIN, 'git remote add origin git@github.com:acme/site.git'], site],
  ['the only remote', [MAIN, 'git remote add up ssh://git@github.com/acme/site'], site],
  [
    'two without an origin',
    [MAIN, 'git remote add a git@github.com:a/b', 'git remote add b git@github.com:c/d'],
    { branch: 'main' },
  ],
  [
    'a short form',
    [MAIN, 'git config url.https://github.com/.insteadOf gh:', 'git remote add origin gh:acme/site'],
    site,
  ],
  ['another host', [MAIN, 'git remote add origin git@gitlab.com:acme/site.git'], { branch: 'main' }],
  ['a branch that YAML would not read as a name', ['git init -q -b true'], {}],
])('reads %s', (_title, commands, expected) => {
  expect(found(...commands)).toEqual(expected);
});
