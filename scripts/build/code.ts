/** What V8 makes of the bundle's files, kept beside them for src/load.ts. It fits the Node that builds, and others with its V8. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flavors, type Flavor } from '../../src/core/types.js';
import { codeFolder } from '../../src/load.js';

/** Folder of all such code. */
export const CODE = 'code';

/** Renders a repository of each flavor, and keeps the code of all that ran. */
export function addCode(outdir: string): void {
  const folder = join(outdir, codeFolder(process));
  const scratch = mkdtempSync(join(tmpdir(), 'prodgrade-code-'));
  const made = `${outdir}.code.${process.pid}`;
  mkdirSync(made, { recursive: true });
  // The last one leaves its code of what all of them share.
  for (const flavor of [...flavors].reverse()) run(outdir, flavor, scratch, made);
  rmSync(join(outdir, CODE), { recursive: true, force: true });
  mkdirSync(join(folder, '..'), { recursive: true });
  renameSync(made, folder);
  rmSync(scratch, { recursive: true });
}

function run(outdir: string, flavor: Flavor, scratch: string, made: string): void {
  const answers = ['--domain', 'example.com', '--iac', flavor, '--tier', 'strict', '--region', 'eu-central-1', '--repo', 'example-org/my-site', '--email', 'ops@example.com'];
  const env = { ...process.env, CI: 'true', PRODGRADE_CODE: made, NODE_OPTIONS: '', NODE_V8_COVERAGE: '' };
  execFileSync(process.execPath, ['--require', join(import.meta.dirname, 'warm.cjs'), join(outdir, 'cli.cjs'), join(scratch, flavor), ...answers, '--yes'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
}
