/** What npm would publish: packed, installed without a network into an empty folder, and run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.js';
import { withManifest } from '../../src/core/manifest.js';
import { render } from '../../src/core/render.js';
import { loadLibrary } from '../../src/library/disk.js';
import { version } from '../../src/version.js';
import { root, sampleAnswers } from '../support/library.js';

const MAX_BYTES = 1.5 * 1024 * 1024;
const npm = (args: readonly string[], cwd: string) => execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, npm_config_cache: join(cwd, '.npm-cache') } });

let home: string;
let installed: string;
const prodgrade = (args: readonly string[], bin = 'create-prodgrade') => spawnSync(join(home, 'node_modules/.bin', bin), args, { cwd: home, encoding: 'utf8', env: { PATH: process.env['PATH'], CI: 'true' } });

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

beforeAll(async () => {
  const source = mkdtempSync(join(tmpdir(), 'prodgrade-pack-'));
  for (const path of ['package.json', 'README.md', 'LICENSE']) cpSync(join(root, path), join(source, path));
  await build(join(source, 'dist'));
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts'], source)) as [{ filename: string }];
  home = mkdtempSync(join(tmpdir(), 'prodgrade-install-'));
  npm(['install', '--offline', '--no-audit', '--no-fund', join(source, filename)], home);
  installed = join(home, 'node_modules/create-prodgrade');
});

describe('package', () => {
  it('is one package without dependencies', () => {
    expect(readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['create-prodgrade']);
    expect(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))).not.toHaveProperty('dependencies');
  });

  it('holds what runs and nothing else, in at most 1.5 MB', () => {
    const files = filesBelow(installed);
    expect(files.filter((path) => !path.startsWith('dist/')).sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
    expect(files.filter((path) => path.startsWith('dist/') && !path.endsWith('.js'))).toEqual(['dist/texts.json']);
    // Whole blocks, as a disk counts.
    const bytes = files.reduce((sum, path) => sum + Math.ceil(statSync(join(installed, path)).size / 4096) * 4096, 0);
    expect(bytes).toBeLessThanOrEqual(MAX_BYTES);
  });

  it.each(['create-prodgrade', 'prodgrade'])('runs as %s', (bin) => {
    expect(prodgrade(['--version'], bin)).toMatchObject({ status: 0, stdout: `${version()}\n`, stderr: '' });
  });

  it('renders the bytes that the source tree renders', () => {
    const flags = ['--iac', 'terraform', '--tier', 'strict', '--region', 'eu-central-1', '--zone', 'new', '--www', '--ci', 'github', '--repo', 'example-org/my-site', '--email', 'ops@example.com', '--waf'];
    const run = prodgrade(['my-site', '--domain', 'example.com', ...flags, '--yes', '--no-git']);
    expect(run.status, run.stderr).toBe(0);
    const expected = withManifest(render(sampleAnswers, loadLibrary(root, version())), sampleAnswers, version());
    const site = join(home, 'my-site');
    expect([...filesBelow(site)].sort()).toEqual([...expected.keys()].sort());
    const different = [...expected].filter(([path, file]) => !readFileSync(join(site, path)).equals(file.bytes) || (statSync(join(site, path)).mode & 0o100) !== (file.executable ? 0o100 : 0));
    expect(different.map(([path]) => path)).toEqual([]);
  });

  it('says what is wrong, without a stack', () => {
    const run = prodgrade(['my-site', '--domain', 'localhost', '--yes']);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('localhost');
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });

  it('carries the Yeoman front, on the yeoman-generator of whoever runs it', async () => {
    const front = join(installed, 'dist/generators/app/index.js');
    expect(existsSync(front)).toBe(true);
    mkdirSync(join(home, 'node_modules'), { recursive: true });
    symlinkSync(join(root, 'node_modules/yeoman-generator'), join(home, 'node_modules/yeoman-generator'));
    const { default: Front } = (await import(pathToFileURL(front).href)) as { default: { prototype: object } };
    const { default: Generator } = await import('yeoman-generator');
    expect(Front.prototype).toBeInstanceOf(Generator);
  });
});
