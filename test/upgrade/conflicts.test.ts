/** Conflicts from the moment they are written until they are resolved or taken back, with real git. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { PENDING_PATH } from '../../src/core/upgrade/pending.js';
import { conflicted, index, one, text, two } from '../support/upgrade/conflicted.js';
import { filesOf, makeSite } from '../support/upgrade/site.js';

const hasGit = spawnSync('git', ['--version']).status === 0;

describe.skipIf(!hasGit)('an upgrade with conflicts (needs git)', () => {
  it('is a true conflict for git, with the base in the text and in the index', async () => {
    const { site } = await conflicted();
    expect(site.git('status', '--porcelain', 'a')).toBe('UU a\n');
    expect([1, 2, 3].map((stage) => site.git('show', `:${stage}:a`))).toEqual([
      text,
      text.replace('two', 'MINE'),
      text.replace('two', 'THEIRS'),
    ]);
    expect(site.read('a')).toMatch(
      /<{7} yours\nMINE\n\|{7} rendered by 1\.0\.0\ntwo\n={7}\nTHEIRS\n>{7} rendered by 2\.0\.0/,
    );
  });

  it('refuses another upgrade, and to continue while a marker is left', async () => {
    const { site } = await conflicted();
    expect(await site.upgrade(two)).toMatchObject({
      code: 6,
      error: { message: 'An upgrade is waiting for its conflicts to be resolved.' },
    });
    const left = await site.upgrade(two, ['--continue']);
    expect(left).toMatchObject({ code: 4, error: { message: 'Conflict markers are left in a.' } });
  });

  it('continues once it is resolved, and git sees it resolved', async () => {
    const { site } = await conflicted();
    site.write('a', text.replace('two', 'BOTH'));
    expect((await site.upgrade(two, ['--continue'])).code).toBe(0);
    expect(site.git('ls-files', '--unmerged')).toBe('');
    expect([site.read('a'), site.read('b'), site.read(PENDING_PATH)]).toEqual([
      text.replace('two', 'BOTH'),
      'b2\n',
      null,
    ]);
    site.commit();
    expect((await site.upgrade(two)).out).toMatch(/^Up to date/);
  });

  it.each(['resolved by deleting the file', 'staged by hand'])('continues when it was %s', async (how) => {
    const { site } = await conflicted();
    if (how.startsWith('resolved')) site.remove('a');
    else {
      site.write('a', 'by hand\n');
      site.git('add', 'a');
    }
    expect((await site.upgrade(two, ['--continue'])).code).toBe(0);
    expect(site.git('ls-files', '--unmerged')).toBe('');
  });

  it.each(['as it is', 'half resolved', 'staged'])(
    'is taken back byte for byte, index included, when it is %s',
    async (how) => {
      const { site, before, staged } = await conflicted();
      if (how === 'half resolved') site.write('a', 'half\n');
      if (how === 'staged') {
        site.write('a', 'all\n');
        site.git('add', '-A');
      }
      expect((await site.upgrade(two, ['--abort'])).code).toBe(0);
      expect(filesOf(site.folder)).toEqual(before);
      expect(index(site)).toBe(staged);
      expect(site.git('status', '--porcelain')).toBe('');
    },
  );

  it('is not taken back over edits that came later, unless they may be lost', async () => {
    const { site, before } = await conflicted();
    site.write('b', 'edited since\n');
    expect(await site.upgrade(two, ['--abort'])).toMatchObject({
      code: 6,
      error: { message: expect.stringMatching(/^Changed since the upgrade: b\./) },
    });
    expect(site.read('b')).toBe('edited since\n');
    expect((await site.upgrade(two, ['--abort', '--yes'])).code).toBe(0);
    expect(filesOf(site.folder)).toEqual(before);
  });

  it.each([
    ['--continue', /There is nothing to continue/],
    ['--abort', /No upgrade is waiting here/],
  ])('%s refuses where nothing waits', async (flag, message) => {
    const site = await makeSite(one);
    expect((await site.upgrade(two, [flag])).error?.message).toMatch(message);
  });

  it.each(['../out', '/etc/out', '.git/config', 'a/../../out'])(
    'never follows a state that was edited to name %s',
    async (path) => {
      const { site } = await conflicted();
      site.write(
        PENDING_PATH,
        JSON.stringify({ schema: 1, conflicts: [], before: { [path]: ['644', 'eA=='] }, after: {} }),
      );
      const before = filesOf(site.folder);
      expect((await site.upgrade(two, ['--abort'])).error?.message).toMatch(/cannot be read/);
      expect(filesOf(site.folder)).toEqual(before);
    },
  );

  it.each([
    ['ours', 'MINE'],
    ['theirs', 'THEIRS'],
  ])('--on-conflict %s leaves none', async (side, line) => {
    const site = await makeSite(one);
    site.write('a', text.replace('two', 'MINE'));
    site.commit();
    expect((await site.upgrade(two, ['--yes', '--on-conflict', side])).code).toBe(0);
    expect(site.read('a')).toBe(text.replace('two', line));
  });

  it('--on-conflict fail changes nothing and ends with 4', async () => {
    const site = await makeSite(one);
    site.write('a', text.replace('two', 'MINE'));
    site.commit();
    const before = filesOf(site.folder);
    expect(await site.upgrade(two, ['--on-conflict', 'fail'])).toMatchObject({ code: 4 });
    expect(await site.upgrade(two, ['--on-conflict', 'fail', '--dry-run'])).toMatchObject({ code: 4 });
    expect(filesOf(site.folder)).toEqual(before);
  });
});
