/** The rendered repository's own tests of what is plain JavaScript: the upload, and the function at the edge. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { flavors } from '../../src/core/types.js';
import { renderSample, textOf } from '../support/catalogue.js';
import { writeTree } from '../support/write-tree.js';

const UPLOAD = /^scripts\/upload-site(\.mjs$|\/)/;

describe.each(flavors)('%s', (iac) => {
  const tree = renderSample({ iac });
  const tests = [...tree.keys()].filter((path) => path.endsWith('.test.mjs'));

  it('passes its own tests', () => {
    expect(tests).toEqual([
      'hardened/functions/viewer-request.test.mjs',
      'scripts/upload-site/rules.test.mjs',
      'scripts/upload-site/upload.test.mjs',
    ]);
    const { status, stdout } = spawnSync(process.execPath, ['--test', ...tests], {
      cwd: writeTree(tree),
      encoding: 'utf8',
    });
    expect(status, stdout).toBe(0);
  }, 60_000);

  it('has an upload that depends on nothing but Node.js', () => {
    for (const path of [...tree.keys()].filter((each) => UPLOAD.test(each)))
      for (const [, from] of textOf(tree, path).matchAll(/^import (?:.* from )?'([^']+)';/gm))
        expect(from, path).toMatch(/^(node:|\.\.?\/)/);
  });

  it('uploads the same way as every flavor', () => {
    const upload = (files: typeof tree) => [...files].filter(([path]) => UPLOAD.test(path));
    expect(upload(tree)).toEqual(upload(renderSample({ iac: 'terraform' })));
  });

  it('says what is wrong with its arguments', () => {
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['scripts/upload-site.mjs', ...args], {
        cwd: writeTree(tree),
        env: { PATH: '' },
        encoding: 'utf8',
      });
    expect(run('--help').stdout).toMatch(/^Uploads site\//);
    expect(run().stderr).toMatch(/^Which bucket\?/);
    expect(run('content').stderr).toMatch(/^Which distribution\?/);
    expect(run('--wrong').stderr).toMatch(/^Unknown option '--wrong'/);
    const { stderr, status } = run('content', 'E1');
    expect(stderr).toMatch(/^The AWS CLI is missing: https:/);
    expect(status).toBe(1);
  });
});
