/** `upgrade --continue` in the hands of an owner who did something else first. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { conflicted, index, text, two } from '../support/upgrade/conflicted.js';
import { filesOf } from '../support/upgrade/site.js';

const hasGit = spawnSync('git', ['--version']).status === 0;

describe.skipIf(!hasGit)('an upgrade with a conflict, continued (needs git)', () => {
  it.each(['<', '|', '>'])('refuses to continue while one marker is left: %s', async (sign) => {
    const { site } = await conflicted();
    const kept = site.read('a')!.split('\n');
    site.write('a', kept.filter((line) => !/^[<|=>]{7}/.test(line) || line.startsWith(sign)).join('\n'));
    const before = filesOf(site.folder);
    expect(await site.upgrade(two, ['--continue'])).toMatchObject({
      code: 4,
      error: { message: 'Conflict markers are left in a.' },
    });
    expect(filesOf(site.folder)).toEqual(before);
  });

  it('is not finished by a dry run', async () => {
    const { site } = await conflicted();
    site.write('a', text.replace('two', 'BOTH'));
    const [before, staged] = [filesOf(site.folder), index(site)];
    const { code, err } = await site.upgrade(two, ['--continue', '--dry-run']);
    expect([code, err]).toEqual([0, expect.stringContaining('Nothing was written (--dry-run).')]);
    const { out } = await site.upgrade(two, ['--continue', '--dry-run', '--json']);
    expect(JSON.parse(out)).toEqual({ continued: false, nextSteps: [] });
    expect([filesOf(site.folder), index(site)]).toEqual([before, staged]);
  });

  it('continues with the answers that it has, whatever the environment says', async () => {
    const { site } = await conflicted();
    site.write('a', text);
    for (const flags of [
      ['--tier', 'strict'],
      ['--on-conflict', 'ours'],
      ['--except', 'b'],
    ])
      expect((await site.upgrade(two, ['--continue', ...flags])).code).toBe(2);
    expect((await site.upgrade(two, ['--continue'], { env: { PRODGRADE_TIER: 'strict' } })).code).toBe(0);
  });

  it('that git took back is not finished, and --abort keeps what was written since', async () => {
    const { site, before, staged } = await conflicted();
    site.git('reset', '-q', '--hard');
    expect(await site.upgrade(two, ['--continue'])).toMatchObject({
      code: 6,
      error: { message: 'The upgrade is no longer there: .prodgrade/manifest.json is as it was before.' },
    });
    expect((await site.upgrade(two, ['--abort'])).code).toBe(0);
    expect([filesOf(site.folder), index(site)]).toEqual([before, staged]);

    expect((await site.upgrade(two)).code).toBe(4);
    site.git('reset', '-q', '--hard');
    site.write('a', 'newer\n');
    site.git('commit', '-qam', 'x');
    site.write('b', 'not committed\n');
    expect((await site.upgrade(two, ['--abort'])).code).toBe(0);
    expect([site.read('a'), site.read('b'), site.read('new/y'), site.git('status', '--porcelain')]).toEqual([
      'newer\n',
      'not committed\n',
      null,
      ' M b\n',
    ]);
  });
});
