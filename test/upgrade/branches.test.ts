/** Two branches that were each upgraded, merged by git and finished by `upgrade --continue`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MANIFEST_PATH } from '../../src/core/manifest/manifest.js';
import { STORE_PATH } from '../../src/core/manifest/store.js';
import type { Catalogue, Skeleton } from '../../src/core/rendering/catalogue.js';
import { filesOf, makeSite, type Site } from '../support/upgrade/site.js';
import { libraryOf } from '../support/upgrade/versions.js';

const hasGit = spawnSync('git', ['--version']).status === 0;

const attributes = readFileSync(join(import.meta.dirname, '../../templates/common/_gitattributes'), 'utf8');

/** Files that follow the answers, one of them two answers at once. */
function catalogue(version: string): Catalogue {
  const lines = ['one', 'two', 'three', 'four', 'five', 'six'].join('\n');
  const plain = libraryOf(version, { plain: `${lines}\nrendered by ${version}\n${lines}\n` });
  const file = (path: string, render: Skeleton['render']): Skeleton => ({
    path,
    source: path,
    render,
    executable: false,
    class: 'managed',
  });
  const common = [
    ...plain.skeletons.common,
    file('.gitattributes', () => attributes),
    file('tier', (it) => `${lines}\n${it.tier}\n${lines}\n`),
    file('mail', (it) => `${lines}\n${it.email || 'none'}\n${lines}\n`),
    file('both', (it) => `start\n${lines}\n${it.tier === 'strict' && it.email ? `${it.email} is told\n` : ''}end\n`),
    file('place', (it) => `start\n${lines}\n${it.tier === 'strict' ? `strict in ${it.region}\n` : ''}end\n`),
  ];
  return { ...plain, skeletons: { ...plain.skeletons, common } };
}

const answers = (site: Site) => (JSON.parse(site.read(MANIFEST_PATH)!) as { answers: Record<string, unknown> }).answers;

/** What stands in for a plain upgrade until the merge is finished. */
const conflicted = {
  exitCode: 6,
  message: '.prodgrade is in conflict: git merged two branches that were upgraded with different answers.',
  next: 'Resolve the other files, then run: prodgrade upgrade --continue',
};

/** Both branches from one commit, each upgraded; what git says of the merge. */
async function branches(
  mine: readonly string[],
  theirs: readonly string[],
  edit: (site: Site, branch: string) => void = () => undefined,
): Promise<{ site: Site; clean: boolean }> {
  const site = await makeSite(catalogue('1.0.0'));
  site.write('plain', `MINE\n${site.read('plain')}`);
  edit(site, 'main');
  site.commit();
  for (const [branch, argv] of [
    ['mine', mine],
    ['theirs', theirs],
  ] as const) {
    site.git('checkout', '-qb', branch, 'main');
    expect((await site.upgrade(catalogue('2.0.0'), ['--yes', ...argv])).code).toBe(0);
    edit(site, branch);
    site.commit();
  }
  site.git('checkout', '-q', 'mine');
  return { site, clean: merges(site, 'theirs') };
}

function merges(site: Site, branch: string): boolean {
  try {
    site.git('merge', '-q', '--no-edit', branch);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasGit)('two upgraded branches, merged (needs git)', () => {
  it('need nothing where the answers are the same', async () => {
    const { site, clean } = await branches([], []);
    expect(clean).toBe(true);
    expect((await site.upgrade(catalogue('2.0.0'))).out).toMatch(/^Up to date/);
  });

  it('are merged by git where their answers are far apart; the next upgrade adds what only both render', async () => {
    const { site, clean } = await branches(['--tier', 'strict'], ['--email', 'ops@example.com']);
    expect(clean).toBe(true);
    const { code, err } = await site.upgrade(catalogue('2.0.0'));
    expect([code, err]).toEqual([0, expect.not.stringMatching(/No base/)]);
    expect(answers(site)).toMatchObject({ tier: 'strict', email: 'ops@example.com' });
    expect(site.read('both')).toMatch(/ops@example\.com is told/);
    expect(site.read('plain')).toMatch(/^MINE\none[\s\S]*rendered by 2/);
    site.commit();
    expect((await site.upgrade(catalogue('2.0.0'))).out).toMatch(/^Up to date/);
  });

  it('become one from the answers of both, with what only both together render', async () => {
    const { site, clean } = await branches(['--tier', 'strict'], ['--set', 'region=us-west-2']);
    expect(clean).toBe(false);
    // git keeps the lines of both stores, by an attribute that every repository has.
    const unmerged = site.git('ls-files', '--unmerged');
    expect([unmerged.includes(MANIFEST_PATH), unmerged.includes(STORE_PATH)]).toEqual([true, false]);
    expect((await site.upgrade(catalogue('2.0.0'))).error).toMatchObject(conflicted);
    const { code, error, err } = await site.upgrade(catalogue('2.0.0'), ['--continue', '--yes']);
    expect([code, error?.message, err]).toEqual([0, undefined, expect.not.stringMatching(/No base/)]);
    expect(answers(site)).toMatchObject({ tier: 'strict', region: 'us-west-2' });
    expect(site.read('place')).toMatch(/strict in us-west-2/);
    expect(site.read('plain')).toMatch(/^MINE\none[\s\S]*rendered by 2/);
    expect(site.git('ls-files', '--unmerged')).toBe('');
    site.git('commit', '-qm', 'merge');
    expect(site.git('status', '--porcelain')).toBe('');
    expect((await site.upgrade(catalogue('2.0.0'))).out).toMatch(/^Up to date/);
  });

  it('want to be told which of two answers counts', async () => {
    const { site } = await branches(['--email', 'a@example.com'], ['--email', 'b@example.com']);
    expect((await site.upgrade(catalogue('2.0.0'))).error).toMatchObject(conflicted);
    expect((await site.diff(catalogue('2.0.0'))).error).toMatchObject(conflicted);
    site.write('mail', site.read('mail')!.replace(/<{7}[\s\S]*>{7}.*\n/, 'b@example.com\n'));
    const { code, error } = await site.upgrade(catalogue('2.0.0'), ['--continue', '--yes']);
    expect([code, error?.message]).toEqual([
      2,
      'The branches answer email differently: "a@example.com" and "b@example.com".',
    ]);
    expect((await site.upgrade(catalogue('2.0.0'), ['--continue', '--yes', '--set', 'email=b@example.com'])).code).toBe(
      0,
    );
    expect([answers(site).email, site.read('mail')]).toEqual([
      'b@example.com',
      expect.stringContaining('b@example.com'),
    ]);
    expect(site.git('ls-files', '--unmerged')).toBe('');
  });

  it('leave to their owner what git cannot tell a decision about', async () => {
    const { site } = await branches(['--tier', 'strict'], ['--set', 'region=us-west-2'], (each, branch) => {
      if (branch === 'mine') for (const path of ['gone', 'dropped']) each.remove(path);
      else for (const path of ['gone', 'dropped', 'image']) each.write(path, `\0${branch}\n`);
      if (branch === 'mine') each.write('image', '\0mine\n');
    });
    expect(site.read('gone')).toBe('\0theirs\n');
    site.remove('dropped');
    const { code, err } = await site.upgrade(catalogue('2.0.0'), ['--continue', '--yes']);
    expect([code, err]).toEqual([0, expect.stringMatching(/git cannot tell whether gone, image is as you want it/)]);
    expect(site.git('diff', '--name-only', '--diff-filter=U')).toBe('gone\nimage\n');
  });

  it('are as git left them, index included, after a conflict of theirs was taken back', async () => {
    const { site } = await branches(['--email', 'a@example.com'], ['--email', 'b@example.com'], (each, branch) =>
      each.write('.prodgrade/ownership', `# ${branch === 'main' ? '' : 'ours'}\n`),
    );
    site.write('mail', site.read('mail')!.replace(/<{7}[\s\S]*>{7}.*\n/, 'c@example.com\n'));
    site.write('.prodgrade/ownership', '# not staged\n');
    const [before, staged] = [filesOf(site.folder), site.git('ls-files', '--stage')];
    const argv = ['--continue', '--yes', '--set', 'email=b@example.com'];
    expect((await site.upgrade(catalogue('2.0.0'), argv)).code).toBe(4);
    expect((await site.upgrade(catalogue('2.0.0'), ['--abort'])).code).toBe(0);
    expect([filesOf(site.folder), site.git('ls-files', '--stage')]).toEqual([before, staged]);
  });

  it('refuse while git has left markers in other files', async () => {
    const { site } = await branches(['--email', 'a@example.com'], ['--email', 'b@example.com']);
    const { code, error } = await site.upgrade(catalogue('2.0.0'), ['--continue', '--yes']);
    expect([code, error?.message]).toEqual([4, 'Conflict markers are left in mail.']);
  });

  it('go with the newer version, and need it', async () => {
    const site = await makeSite(catalogue('1.0.0'));
    for (const version of ['2.0.0', '3.0.0']) {
      site.git('checkout', '-qb', version, 'main');
      expect((await site.upgrade(catalogue(version))).code).toBe(0);
      site.commit();
    }
    expect(merges(site, '2.0.0')).toBe(false);
    site.write('plain', 'mine\n');
    expect((await site.upgrade(catalogue('2.0.0'), ['--continue', '--yes'])).error).toMatchObject({
      exitCode: 6,
      message: expect.stringMatching(/3\.0\.0, which is newer/),
    });
    expect((await site.upgrade(catalogue('3.0.0'), ['--continue', '--yes'])).code).toBe(0);
    expect(site.read(MANIFEST_PATH)).toMatch(/"version": "3\.0\.0"/);
  });
});
