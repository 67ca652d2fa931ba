/** The project keeps its own rules: types, lint, and files that are written by a command and must not be edited by hand. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { staleFiles } from '../../scripts/generate/generated.js';
import { root } from '../support/catalogue.js';

function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', command), ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

describe('project', () => {
  it('type-checks', () => {
    expect(run('typescript/bin/tsc', [])).toEqual({ status: 0, output: '' });
  });

  it('is formatted and linted', () => {
    const { status, output } = run('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings']);
    expect(status, output).toBe(0);
  });

  it('has nothing stale: npm run generate', () => {
    expect(staleFiles()).toEqual([]);
  });

  it('is what .projenrc.ts writes: npx projen', () => {
    const folder = mkdtempSync(join(tmpdir(), 'prodgrade-synth-'));
    cpSync(join(root, 'package.json'), join(folder, 'package.json'));
    const { status, output } = run('tsx/dist/cli.mjs', ['.projenrc.ts'], {
      ...process.env,
      PRODGRADE_SYNTH_TO: folder,
      PROJEN_DISABLE_POST: '1',
      CI: '',
    });
    expect(status, output).toBe(0);
    const { files } = JSON.parse(readFileSync(join(root, '.projen/files.json'), 'utf8')) as { files: string[] };
    const written = [...files, 'package.json'].filter((path) => path !== '.projen/files.json');
    const edited = written.filter((path) => !readFileSync(join(folder, path)).equals(readFileSync(join(root, path))));
    expect(edited).toEqual([]);
  });

  it('locks packages without naming where they were fetched', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, object>;
    };
    expect(
      Object.entries(packages)
        .filter(([, entry]) => 'resolved' in entry)
        .map(([path]) => path),
    ).toEqual([]);
  });
});
