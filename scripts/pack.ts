/** Packs what npm would publish and installs it, without a network, where nothing else is. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from './build.js';
import { packagePage } from './page.js';

const root = resolve(import.meta.dirname, '..');
const BLOCK = 4096;

export interface Installed {
  /** The folder that was empty. */
  readonly home: string;
  /** The package below it. */
  readonly folder: string;
  /** Everything that the installation brought: names below `node_modules`. */
  readonly packages: readonly string[];
  /** What it takes on disk, in whole blocks. */
  readonly bytes: number;
}

export async function installPacked(): Promise<Installed> {
  const source = mkdtempSync(join(tmpdir(), 'prodgrade-pack-'));
  for (const path of ['package.json', 'LICENSE']) cpSync(join(root, path), join(source, path));
  writeFileSync(join(source, 'README.md'), packagePage(readFileSync(join(root, 'README.md'), 'utf8')));
  await build(join(source, 'dist'));
  const home = mkdtempSync(join(tmpdir(), 'prodgrade-install-'));
  const npm = (args: readonly string[], cwd: string) =>
    execFileSync('npm', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, npm_config_cache: join(source, '.npm-cache') },
    });
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts'], source)) as [{ filename: string }];
  npm(['install', '--offline', '--no-audit', '--no-fund', join(source, filename)], home);
  const modules = join(home, 'node_modules');
  const folder = join(modules, 'create-prodgrade');
  const bytes = filesBelow(folder).reduce(
    (sum, path) => sum + Math.ceil(statSync(join(folder, path)).size / BLOCK) * BLOCK,
    0,
  );
  return { home, folder, packages: readdirSync(modules).filter((name) => !name.startsWith('.')), bytes };
}

/** Paths of the files below a folder, relative to it. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
