import { expect, it } from 'vitest';
import { githubRepository } from './github.js';

it.each([
  'https://github.com/acme/site',
  'https://github.com/acme/site.git',
  'https://github.com/acme/site/',
  'https://user@github.com/acme/site.git',
  'https://user:token@github.com/acme/site.git',
  'http://www.github.com/acme/site',
  'https://GitHub.com/acme/site',
  'git@github.com:acme/site.git',
  'git@github.com:acme/site',
  'git@github.com:/acme/site.git',
  'github.com:acme/site.git',
  'org-123@github.com:acme/site.git',
  'ssh://git@github.com/acme/site.git',
  'ssh://git@github.com:22/acme/site',
  'ssh://git@ssh.github.com:443/acme/site.git',
  'git+ssh://git@github.com/acme/site.git',
  'git://github.com/acme/site.git',
  'github.com/acme/site',
  'git@github.com-work:acme/site.git',
  'https://github.com/acme/site/tree/main/docs',
  'https://github.com/acme/site/settings',
  'https://github.com/acme/site/issues?q=is%3Aopen',
])('%s is acme/site', (address) => {
  expect(githubRepository(address)).toBe('acme/site');
});

it.each([
  'https://gitlab.com/acme/site',
  'git@example.com:acme/site.git',
  '/srv/git/site.git',
  'https://github.com.example/a/b',
  'git@github.com-work.example:acme/site.git',
  'acme/site',
  '',
])('%j is at no GitHub', (address) => {
  expect(githubRepository(address)).toBeUndefined();
});
