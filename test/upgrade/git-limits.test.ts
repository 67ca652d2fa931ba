/** Upgrades where git does not see all of the repository, or cannot do what it is asked. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PENDING_PATH } from '../../src/core/upgrade/pending.js';
import { filesOf, makeSite, type Site } from '../support/upgrade/site.js';
import { libraryOf } from '../support/upgrade/versions.js';

const hasGit = spawnSync('git', ['--version']).status === 0;
const text = 'one\ntwo\nthree\nfour\nfive\n';
const one = libraryOf('1.0.0', { a: text, 'd/c': 'c\n' });
const two = libraryOf('2.0.0', { a: text.replace('five', 'FIVE'), 'd/c': 'c2\n' });
const merged = text.replace('one', 'ONE').replace('five', 'FIVE');

/** An owner's edit of `a`, in a commit. */
async function edited(): Promise<Site> {
  const site = await makeSite(one);
  site.write('a', text.replace('one', 'ONE'));
  site.commit();
  return site;
}

describe.skipIf(!hasGit)('upgrade where git has limits (needs git)', () => {
  it.each<[string, string, (site: Site) => void]>([
    ['left out of a sparse checkout', 'd/c', (site) => site.git('sparse-checkout', 'set', '--no-cone', '/*', '!/d/')],
    ['was told to skip', 'a', (site) => site.git('update-index', '--skip-worktree', 'a')],
    ['was told to take for unchanged', 'a', (site) => site.git('update-index', '--assume-unchanged', 'a')],
  ])('refuses what git %s, and leaves it for later with --except', async (_title, path, hide) => {
    const site = await edited();
    site.git('status');
    hide(site);
    const before = filesOf(site.folder);
    const { code, error } = await site.upgrade(two);
    expect([code, error?.message]).toEqual([
      6,
      `git overlooks files that the upgrade changes (sparse checkout, skip-worktree or assume-unchanged): ${path}.`,
    ]);
    expect((await site.upgrade(two, ['--dry-run'])).err).toContain(
      `Overlooked by git, so the upgrade would refuse to run: ${path}.`,
    );
    expect(filesOf(site.folder)).toEqual(before);
    expect((await site.upgrade(two, ['--yes', '--except', path])).code).toBe(0);
    site.commit();
    site.git('sparse-checkout', 'disable');
    site.git('update-index', '--no-skip-worktree', '--no-assume-unchanged', path);
    expect((await site.upgrade(two)).code).toBe(0);
    expect([site.read('a'), site.read('d/c')]).toEqual([merged, 'c2\n']);
  });

  it('finishes and undoes conflicts where git cannot stage them, and says what is left to do', async () => {
    const site = await edited();
    site.write('a', text.replace('five', 'MINE'));
    site.commit();
    const before = filesOf(site.folder);
    expect((await site.upgrade(two)).code).toBe(4);
    site.git('config', 'filter.broken.clean', 'false');
    site.git('config', 'filter.broken.required', 'true');
    site.write('.git/info/attributes', 'a filter=broken\n');
    site.write('a', merged);
    const { code, out } = await site.upgrade(two, ['--continue']);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/What is left to do:\n {2}- git update-index failed: .*: git add a/),
    ]);
    expect([site.read('a'), site.read(PENDING_PATH)]).toEqual([merged, null]);

    site.write('.git/info/attributes', '');
    site.git('clean', '-fdq');
    site.git('reset', '-q', '--hard');
    expect((await site.upgrade(two)).code).toBe(4);
    const pending = site.read(PENDING_PATH)!;
    site.write(PENDING_PATH, pending.replace(/"index":"/, '"index":"100644 no such entry\\u0000'));
    const undone = await site.upgrade(two, ['--abort', '--json']);
    expect([undone.code, JSON.parse(undone.out)]).toEqual([
      0,
      { aborted: true, nextSteps: [expect.stringMatching(/^git update-index failed: .* run git reset\.$/)] },
    ]);
    expect(filesOf(site.folder)).toEqual(before);
  });

  it('knows files by the place that a link within the repository leads to', async () => {
    const site = await edited();
    site.git('mv', 'd', 'e');
    fs.symlinkSync('e', join(site.folder, 'd'));
    site.write('e/c', 'mine\n');
    expect((await site.upgrade(two)).error?.message).toMatch(/would change files that are not committed: d\/c\./);
    site.commit();
    const [before, staged] = [filesOf(site.folder), site.git('ls-files', '--stage')];
    expect((await site.upgrade(two)).code).toBe(4);
    expect(site.git('status', '--porcelain', 'd', 'e')).toBe('UU e/c\n');
    expect((await site.upgrade(two, ['--abort'])).code).toBe(0);
    expect([filesOf(site.folder), site.git('ls-files', '--stage')]).toEqual([before, staged]);
    expect((await site.upgrade(two)).code).toBe(4);
    site.write('e/c', 'both\n');
    expect((await site.upgrade(two, ['--continue'])).out).toBe(
      'The upgrade is finished. Run the tests, plan the infrastructure, and commit.\n',
    );
    expect(site.git('status', '--porcelain', 'd', 'e')).toBe('M  e/c\n');
  });

  it('says that nothing was checked where git does not run', async () => {
    const site = await edited();
    const { code, err } = await site.upgrade(two, ['--yes'], { workTree: undefined } as never);
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/note +git does not run here, so the upgrade could not check/),
    ]);
    expect((await (await edited()).upgrade(two)).err).not.toMatch(/git does not run/);
  });
});
