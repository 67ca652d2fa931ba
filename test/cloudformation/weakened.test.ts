/** One line weakened for each built-in control, and the repository's own run.sh says which controls those were, in one go. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTool } from '../../scripts/tools/find.js';
import type { FileTree } from '../../src/core/types.js';
import { controls, renderSample, root } from '../support/catalogue.js';
import { badExampleOf, spoiled } from '../support/checks/evidence.js';
import { writeTree } from '../support/write-tree.js';

const cfnLint = findTool('cfn-lint');
const GUARD = 'node_modules/@cdklabs/cdk-validator-cfnguard';
const builtIn = controls.filter(({ builtIn, tier, id }) => builtIn && tier === 'baseline' && id !== 'content-deploy');

/** cfn-guard is where `npm ci` in hardened/tests puts it, and not on PATH. */
function runTests(tree: FileTree) {
  const folder = writeTree(tree);
  mkdirSync(join(folder, 'hardened/tests', dirname(GUARD)), { recursive: true });
  symlinkSync(join(root, GUARD), join(folder, 'hardened/tests', GUARD));
  const env = { PATH: [dirname(cfnLint!), '/usr/bin', '/bin'].join(':') };
  return spawnSync('hardened/tests/run.sh', { cwd: folder, env, encoding: 'utf8' });
}

describe.skipIf(!cfnLint)('run.sh', () => {
  it('finds the cfn-guard that npm ci brings, and nothing wrong', () => {
    const { stdout, stderr, status } = runTests(renderSample({ iac: 'cloudformation' }));
    expect([stdout, stderr, status]).toEqual(['The templates keep their promises.\n', '', 0]);
  });

  it('names every control that was weakened', async () => {
    let tree = renderSample({ iac: 'cloudformation', tier: 'baseline' });
    for (const control of builtIn) tree = spoiled(tree, await badExampleOf(control, 'cloudformation'));
    const { stderr, status } = runTests(tree);
    const named = /Weakened: (.*) \(docs/.exec(stderr)?.[1]?.split(' ') ?? [];
    expect([named, status]).toEqual([expect.arrayContaining(builtIn.map(({ id }) => id)), 1]);
  });
});
