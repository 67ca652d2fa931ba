/** The commands that AGENTS.md gives for work without an account run as written, in order, in a new repository. */
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTool } from '../../scripts/tools/find.js';
import { type Flavor, flavors } from '../../src/core/types.js';
import { renderSample, root, textOf } from '../support/catalogue.js';
import { forProvider5 } from '../support/terraform/provider-5.js';
import { hasTerraform, terraformEnvironment } from '../support/terraform/run.js';
import { writeTree } from '../support/write-tree.js';

/** What is installed beside the repository instead of being fetched, with the reason. */
const STAND_INS: readonly { readonly command: RegExp; readonly reason: string }[] = [
  { command: /^npm install$/, reason: 'the packages of this project are linked' },
  {
    command: /^pip install -r hardened\/tests\/requirements\.txt$/,
    reason: 'cfn-lint is among the tools of this project',
  },
  { command: /^\(cd hardened\/tests && npm ci\)$/, reason: 'the packages of this project are linked' },
  { command: /^shellcheck /, reason: 'test/render/tools.test.ts runs it, where this machine has it' },
];

const programs = ['cfn-lint', 'terraform'].flatMap((name) => findTool(name) ?? []).map((path) => dirname(path));

function commandsOf(iac: Flavor): readonly string[] {
  const [offline] = [
    ...textOf(renderSample({ iac, tier: 'baseline' }), 'AGENTS.md').matchAll(/^```sh\n([\s\S]*?)^```$/gm),
  ];
  return offline![1]!
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, ''));
}

function repository(iac: Flavor): string {
  const tree = renderSample({ iac, tier: 'baseline' });
  const folder = writeTree(iac === 'terraform' ? forProvider5(tree) : tree);
  const packages = join(root, 'node_modules');
  if (iac === 'cdk') symlinkSync(packages, join(folder, 'node_modules'));
  if (iac === 'cloudformation') symlinkSync(packages, join(folder, 'hardened/tests/node_modules'));
  return folder;
}

describe.each(flavors)('AGENTS.md of %s', (iac) => {
  const folder = repository(iac);
  // What provider 5 lacks is taken away above, which leaves its neighbours out of line.
  const asRendered = writeTree(renderSample({ iac, tier: 'baseline' }));
  const lines = commandsOf(iac);

  it('has commands', () => {
    expect(lines.length).toBeGreaterThan(3);
  });

  it.skipIf(iac === 'terraform' ? !hasTerraform() : !findTool('cfn-lint')).each(lines)('%s', (line) => {
    const standIn = STAND_INS.find(({ command }) => command.test(line));
    if (standIn) return console.log(`STAND-IN  ${line}: ${standIn.reason}`);
    const env = {
      ...terraformEnvironment(),
      PATH: [...programs, process.env['PATH']].join(delimiter),
      AWS_EC2_METADATA_DISABLED: 'true',
      CDK_DISABLE_VERSION_CHECK: '1',
    };
    const { status, stdout, stderr } = spawnSync('sh', ['-euc', line], {
      cwd: / fmt -check/.test(line) ? asRendered : folder,
      env,
      encoding: 'utf8',
    });
    expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
  });
});
