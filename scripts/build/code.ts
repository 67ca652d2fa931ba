/** What V8 makes of the bundle's files, kept beside them for src/load.ts. It fits the Node that builds, and others with its V8. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Flavor, flavors } from '../../src/core/types.js';
import { codeFolder, ID_LENGTH } from '../../src/load.js';

/** Folder of all such code. */
export const CODE = 'code';

/** Renders a repository of each flavor, and keeps the code of all that ran. Does nothing where it stands already. */
export function addCode(outdir: string): void {
  const folder = join(outdir, codeFolder(process));
  if (flavors.every((flavor) => isOf(folder, flavor, join(outdir, 'library'))) && isOf(folder, 'front', outdir)) return;
  const scratch = mkdtempSync(join(tmpdir(), 'prodgrade-code-'));
  const made = `${outdir}.code.${process.pid}`;
  mkdirSync(made, { recursive: true });
  // The last one leaves its code of what all of them share.
  for (const flavor of [...flavors].reverse()) run(outdir, flavor, scratch, made);
  mkdirSync(folder, { recursive: true });
  // One by one, because others may build at the same time.
  for (const name of readdirSync(made)) renameSync(join(made, name), join(folder, name));
  for (const entry of readdirSync(join(outdir, CODE)))
    if (entry !== basename(folder)) rmSync(join(outdir, CODE, entry), { recursive: true, force: true });
  for (const path of [made, scratch]) rmSync(path, { recursive: true });
}

/** Whether the code of this file is there, and of nothing else. */
function isOf(code: string, name: string, folder: string): boolean {
  const start = (path: string) => readFileSync(path, 'latin1').slice(0, ID_LENGTH);
  const path = join(code, `${name}.bin`);
  return existsSync(path) && start(path) === start(join(folder, `${name}.cjs`));
}

function run(outdir: string, flavor: Flavor, scratch: string, made: string): void {
  const answers = [
    '--domain',
    'example.com',
    '--iac',
    flavor,
    '--tier',
    'strict',
    '--region',
    'eu-central-1',
    '--repo',
    'example-org/my-site',
    '--email',
    'ops@example.com',
  ];
  const env = { ...process.env, CI: 'true', PRODGRADE_CODE: made, NODE_OPTIONS: '', NODE_V8_COVERAGE: '' };
  execFileSync(
    process.execPath,
    [
      '--require',
      join(import.meta.dirname, 'warm.cjs'),
      join(outdir, 'cli.cjs'),
      join(scratch, flavor),
      ...answers,
      '--yes',
    ],
    { env, stdio: ['ignore', 'ignore', 'pipe'] },
  );
}
