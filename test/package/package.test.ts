/** What npm would publish: packed, installed without a network into an empty folder, and run. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, installPacked, type Installed } from '../../scripts/pack.js';
import { withManifest } from '../../src/core/manifest.js';
import { render } from '../../src/core/render.js';
import { loadLibrary } from '../../src/library/disk.js';
import { version } from '../../src/version.js';
import { root, sampleAnswers } from '../support/library.js';

const MAX_BYTES = 1.5 * 1024 * 1024;

let home: string;
let installed: Installed;
const prodgrade = (args: readonly string[], bin = 'create-prodgrade') => spawnSync(join(home, 'node_modules/.bin', bin), args, { cwd: home, encoding: 'utf8', env: { PATH: process.env['PATH'], CI: 'true' } });

beforeAll(async () => {
  installed = await installPacked();
  ({ home } = installed);
});

describe('package', () => {
  it('is one package without dependencies', () => {
    expect(installed.packages).toEqual(['create-prodgrade']);
    expect(JSON.parse(readFileSync(join(installed.folder, 'package.json'), 'utf8'))).not.toHaveProperty('dependencies');
  });

  it('holds what runs and nothing else, in at most 1.5 MB', () => {
    const files = filesBelow(installed.folder);
    expect(files.filter((path) => !path.startsWith('dist/')).sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
    const groups = ['cdk', 'cloudformation', 'common', 'terraform'].flatMap((group) => [`dist/library/${group}.cjs`, `dist/library/${group}.txt`]);
    expect(files.filter((path) => path.startsWith('dist/')).sort()).toEqual(['dist/cli.cjs', 'dist/front.cjs', 'dist/generators/app/index.js', ...groups, 'dist/prompts.cjs', 'dist/public-suffixes.bin']);
    expect(installed.bytes).toBeLessThanOrEqual(MAX_BYTES);
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
    const front = join(installed.folder, 'dist/generators/app/index.js');
    expect(existsSync(front)).toBe(true);
    symlinkSync(join(root, 'node_modules/yeoman-generator'), join(home, 'node_modules/yeoman-generator'));
    const { default: Front } = (await import(pathToFileURL(front).href)) as { default: { prototype: object } };
    const { default: Generator } = await import('yeoman-generator');
    expect(Front.prototype).toBeInstanceOf(Generator);
  });
});
