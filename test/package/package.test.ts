/** What npm would publish: packed, installed without a network into an empty folder, and run. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, type Installed, installPacked } from '../../scripts/pack.js';
import { withManifest } from '../../src/core/manifest/manifest.js';
import { render } from '../../src/core/render.js';
import { flavors } from '../../src/core/types.js';
import { loadLibrary } from '../../src/library/disk.js';
import { codeFolder } from '../../src/load.js';
import { version } from '../../src/version.js';
import { root, sampleAnswers } from '../support/library.js';

const MAX_BYTES = 1.5 * 1024 * 1024;

let home: string;
let installed: Installed;
const prodgrade = (args: readonly string[], bin = 'create-prodgrade') =>
  spawnSync(join(home, 'node_modules/.bin', bin), args, {
    cwd: home,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], CI: 'true' },
  });

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
    const code = ['front', ...flavors].map((name) => `${codeFolder(process)}/${name}.bin`);
    const library = [
      'catalogue.json',
      'common.txt',
      ...flavors.flatMap((flavor) => [`${flavor}.cjs`, `${flavor}.txt`]),
    ].map((name) => `library/${name}`);
    const expected = [
      'cli.cjs',
      'front.cjs',
      'generators/app/index.js',
      'prompts.cjs',
      'public-suffixes.bin',
      'public-suffixes.txt',
      'yaml.cjs',
      ...code,
      ...library,
    ];
    expect(files.filter((path) => path.startsWith('dist/')).sort()).toEqual(
      expected.map((path) => `dist/${path}`).sort(),
    );
    expect(installed.bytes).toBeLessThanOrEqual(MAX_BYTES);
  });

  it.each(['create-prodgrade', 'prodgrade'])('runs as %s', (bin) => {
    expect(prodgrade(['--version'], bin)).toMatchObject({ status: 0, stdout: `${version()}\n`, stderr: '' });
  });

  it('renders the bytes that the source tree renders', () => {
    const flags = [
      '--iac',
      'terraform',
      '--tier',
      'strict',
      '--region',
      'eu-central-1',
      '--zone',
      'new',
      '--www',
      '--ci',
      'github',
      '--repo',
      'example-org/my-site',
      '--email',
      'ops@example.com',
      '--waf',
    ];
    const run = prodgrade(['my-site', '--domain', 'example.com', ...flags, '--yes', '--no-git']);
    expect(run.status, run.stderr).toBe(0);
    const expected = withManifest(render(sampleAnswers, loadLibrary(root, version())).tree, sampleAnswers, version());
    const site = join(home, 'my-site');
    expect([...filesBelow(site)].sort()).toEqual([...expected.keys()].sort());
    const different = [...expected].filter(
      ([path, file]) =>
        !readFileSync(join(site, path)).equals(file.bytes) ||
        (statSync(join(site, path)).mode & 0o100) !== (file.executable ? 0o100 : 0),
    );
    expect(different.map(([path]) => path)).toEqual([]);
  });

  it.each(['removed', 'of another file', 'cut short'])('runs without its compiled code, %s', (how) => {
    const code = join(installed.folder, 'dist', codeFolder(process), 'front.bin');
    const kept = readFileSync(code);
    if (how === 'removed') rmSync(code);
    else
      writeFileSync(
        code,
        how === 'cut short'
          ? kept.subarray(0, kept.length / 2)
          : Buffer.concat([Buffer.from('//00000000'), kept.subarray(10)]),
      );
    const run = prodgrade([
      'other-site',
      '--domain',
      'example.com',
      '--iac',
      'cdk',
      '--tier',
      'baseline',
      '--yes',
      '--dry-run',
    ]);
    writeFileSync(code, kept);
    expect(run.status, run.stderr).toBe(0);
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
