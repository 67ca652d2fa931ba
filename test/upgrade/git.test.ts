/** Upgrades in a real git repository: what git knows before, and what it must see afterwards. */
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STORE_PATH } from '../../src/core/manifest/store.js';
import { filesOf, gitEnv, makeSite, type Site, siteAt } from '../support/upgrade/site.js';
import { libraryOf } from '../support/upgrade/versions.js';

const hasGit = spawnSync('git', ['--version']).status === 0;
const text = 'one\ntwo\nthree\nfour\nfive\n';
const attributes = { '.gitattributes': '* text=auto eol=lf\n.prodgrade/store -text -diff merge=union\n' };
const one = libraryOf('1.0.0', { ...attributes, a: text, b: 'b\n', 'd/c': 'c\n' });
const two = libraryOf('2.0.0', { ...attributes, a: text.replace('five', 'FIVE'), b: 'b\n', 'd/c': 'c2\n' });
const three = libraryOf('3.0.0', { ...attributes, a: text.replace('five', 'SIX'), b: 'b\n', 'd/c': 'c2\n' });

/** An owner's edit of `a`, in a commit. */
async function edited(below = ''): Promise<Site> {
  const site = await makeSite(one, below);
  site.write('a', text.replace('one', 'ONE'));
  site.commit();
  return site;
}

const merged = text.replace('one', 'ONE').replace('five', 'FIVE');

describe.skipIf(!hasGit)('upgrade in a git repository (needs git)', () => {
  const dirt: Readonly<Record<string, (site: Site) => void>> = {
    'a change that is not committed': (site) => site.write('d/c', 'mine\n'),
    'a staged change': (site) => {
      site.write('d/c', 'mine\n');
      site.git('add', '-A');
    },
    'a file that git does not know': (site) => {
      site.git('rm', '-q', '--cached', 'd/c');
      site.git('commit', '-qm', 'x');
    },
    'a file that git ignores': (site) => {
      site.git('rm', '-q', '--cached', 'd/c');
      site.write('.git/info/exclude', 'd/\n');
      site.git('commit', '-qm', 'x');
    },
  };

  it.each(Object.keys(dirt))('refuses %s where it would write, and changes nothing', async (what) => {
    const site = await edited();
    dirt[what]!(site);
    const before = filesOf(site.folder);
    const { code, error } = await site.upgrade(two);
    expect([code, error?.message]).toEqual([6, 'The upgrade would change files that are not committed: d/c.']);
    expect((await site.upgrade(two, ['--dry-run'])).err).toMatch(
      /note +Not committed, so the upgrade would refuse.*d\/c/,
    );
    expect(filesOf(site.folder)).toEqual(before);
  });

  it.each<[string, (site: Site) => string]>([
    ['', (site) => join(site.folder, '.git/index.lock')],
    [' of another work tree', (site) => join(site.git('rev-parse', '--absolute-git-dir').trim(), 'index.lock')],
  ])('refuses conflicts while another git command holds the index%s, and changes nothing', async (which, lockOf) => {
    let site = await edited();
    if (which !== '') {
      const folder = join(fs.mkdtempSync(join(tmpdir(), 'prodgrade-worktree-')), 'w');
      site.git('worktree', 'add', '-q', '-b', 'other', folder);
      site = siteAt(folder);
    }
    site.write('a', text.replace('five', 'mine'));
    site.commit();
    const lock = lockOf(site);
    const before = filesOf(site.folder);
    const whileLocked = async (...argv: readonly string[]) => {
      fs.writeFileSync(lock, '');
      const { code, error } = await site.upgrade(two, ['--yes', ...argv]);
      fs.rmSync(lock);
      expect([code, error?.message]).toEqual([6, expect.stringContaining(`holds the index: ${lock} exists`)]);
    };
    await whileLocked();
    expect(filesOf(site.folder)).toEqual(before);

    expect((await site.upgrade(two)).code).toBe(4);
    expect(site.git('ls-files', '-u').split('\n')).toHaveLength(4);
    const marked = filesOf(site.folder);
    await whileLocked('--abort');
    expect(filesOf(site.folder)).toEqual(marked);
    site.write('a', text);
    await whileLocked('--continue');
    expect((await site.upgrade(two, ['--yes', '--continue'])).code).toBe(0);
  });

  it('goes on with dirt elsewhere', async () => {
    const site = await edited();
    site.write('b', 'not committed\n');
    site.write('notes', 'mine\n');
    expect((await site.upgrade(two)).code).toBe(0);
    expect([site.read('a'), site.read('b'), site.read('d/c')]).toEqual([merged, 'not committed\n', 'c2\n']);
  });

  it.each<[string, (site: Site) => Site]>([
    ['a sub-folder of a monorepo', (site) => site],
    [
      'another work tree of the repository',
      (site) => {
        const folder = fs.mkdtempSync(join(tmpdir(), 'prodgrade-worktree-'));
        site.git('worktree', 'add', '-q', '-b', 'other', join(folder, 'w'));
        return siteAt(join(folder, 'w', 'sites', 'mine'));
      },
    ],
    [
      'a shallow clone',
      (site) => {
        const folder = fs.mkdtempSync(join(tmpdir(), 'prodgrade-clone-'));
        execFileSync('git', ['clone', '-q', '--depth=1', `file://${site.folder}/../..`, folder], {
          env: gitEnv,
          stdio: 'pipe',
        });
        return siteAt(join(folder, 'sites', 'mine'));
      },
    ],
    [
      'a folder without git',
      (site) => {
        fs.rmSync(join(site.folder, '../../.git'), { recursive: true });
        return site;
      },
    ],
  ])('works in %s', async (_title, place) => {
    const site = place(await edited('sites/mine'));
    expect((await site.upgrade(two)).code).toBe(0);
    expect([site.read('a'), site.read('d/c')]).toEqual([merged, 'c2\n']);
  });

  it('merges an edited file a second time, also after a squash merge', async () => {
    const site = await edited();
    site.git('checkout', '-qb', 'upgrade');
    expect((await site.upgrade(two)).code).toBe(0);
    site.commit();
    site.git('checkout', '-q', 'main');
    site.git('merge', '-q', '--squash', 'upgrade');
    site.commit('upgrade (#1)');
    site.git('branch', '-qD', 'upgrade');
    const { code, err } = await site.upgrade(three);
    expect([code, err]).toEqual([0, expect.not.stringMatching(/No base/)]);
    expect(site.read('a')).toBe(text.replace('one', 'ONE').replace('five', 'SIX'));
  });

  it('takes a base that the store lost from history, and says so', async () => {
    const site = await edited();
    site.remove(STORE_PATH);
    site.commit();
    const { code, err } = await site.upgrade(two);
    expect([code, site.read('a')]).toEqual([0, merged]);
    expect(err).toMatch(/No base in the store for a\. Taken from the git history/);
    expect(err).toMatch(/The file on disk was not edited/);
  });

  it('is no merge for what git ignores, nor for its hooks and settings', async () => {
    const site = await edited();
    site.git('config', 'merge.conflictStyle', 'zdiff3');
    site.git('config', 'commit.gpgSign', 'true');
    site.git('config', 'core.autocrlf', 'true');
    site.write('.git/hooks/post-index-change', '#!/bin/sh\ntouch hooked\n');
    fs.chmodSync(join(site.folder, '.git/hooks/post-index-change'), 0o755);
    expect((await site.upgrade(two)).code).toBe(0);
    expect([site.read('a'), site.read('hooked')]).toEqual([merged, null]);
  });
});
