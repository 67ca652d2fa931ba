/** What Terraform would have made of the rendered code: it evaluates every expression itself. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileTree } from '../../../../src/core/types.js';
import type { Infrastructure } from '../../../../src/iac/infrastructure.js';
import { forProvider5 } from '../../terraform/provider-5.js';
import { initDir, terraform } from '../../terraform/run.js';
import { writeTree } from '../../write-tree.js';
import { evaluated } from './evaluated.js';
import { mockFiles } from './mocks.js';
import { withOneProvider } from './one-provider.js';
import { sourceOf } from './source.js';

/** The line that says what was made, when all of it went well. */
const STATE = /^.*"type":"test_state".*}$/m;

/**
 * @param folder `hardened` or `insecure`
 * @param hosts names that the certificate may be asked for
 * @param environment of a shared provider
 */
export async function applied(
  tree: FileTree,
  folder: string,
  hosts: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Infrastructure> {
  const source = await sourceOf(tree, folder);
  const written = writeTree(withOneProvider(forProvider5(tree)));
  const root = join(written, folder);
  mkdirSync(join(root, 'tests'), { recursive: true });
  for (const [name, text] of Object.entries(mockFiles(source, hosts))) writeFileSync(join(root, name), text);
  await initDir(root, environment);
  const args = ['test', '-json', '-verbose', '-filter=tests/zz_equality.tftest.hcl'];
  // What comes after is to destroy what was never made.
  const run = await terraform(root, args, environment, STATE);
  const printed = run.stdout.split('\n').find((line) => STATE.test(line));
  if (printed === undefined) throw new Error(`terraform test in ${root} failed:\n${problems(run.stdout)}${run.stderr}`);
  rmSync(written, { recursive: true, force: true });
  return evaluated(JSON.parse(printed).test_state, source, folder);
}

function problems(stdout: string): string {
  const messages = stdout.split('\n').filter((line) => line.includes('"@level":"error"'));
  return messages
    .map((line) => JSON.parse(line))
    .map(
      ({ diagnostic = {}, ...message }) =>
        `${message['@message']} ${diagnostic.detail ?? ''} ${diagnostic.address ?? ''}\n`,
    )
    .join('');
}
