/** What npm would publish: packed, installed without a network into an empty folder, and run. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, type Installed, installPacked } from '../../scripts/pack.js';
import { findNode, oldNodes, supportedNodes } from '../../scripts/tools/nodes.js';
import { loadCatalogue } from '../../src/catalogue/disk.js';
import { withManifest } from '../../src/core/manifest/manifest.js';
import { render } from '../../src/core/rendering/render.js';
import { flavors } from '../../src/core/types.js';
import { version } from '../../src/version.js';
import { root, sampleAnswers } from '../support/catalogue.js';

/**
 * Keeps it from growing unnoticed, below the limit of `bench/report.ts`: 1.08 MB of it are the templates and pages of three
 * flavors, hardly a line of which is in two of them.
 */
const MAX_BYTES = 1.7 * 1024 * 1024;

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

  it('holds what runs and nothing else, without growing', () => {
    const files = filesBelow(installed.folder);
    expect(files.filter((path) => !path.startsWith('dist/')).sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
    const catalogue = [
      'controls.json',
      'pages.json',
      'public-suffixes.txt',
      ...['common', ...flavors].flatMap((group) => [`${group}.cjs`, `${group}.txt`]),
    ].map((name) => `catalogue/${name}`);
    const expected = [
      'THIRD-PARTY-NOTICES.txt',
      'cli.cjs',
      'front.cjs',
      'generators/app/index.js',
      'merging.cjs',
      'prompts.cjs',
      'upgrading.cjs',
      'yaml.cjs',
      ...catalogue,
    ];
    expect(files.filter((path) => path.startsWith('dist/')).sort()).toEqual(
      expected.map((path) => `dist/${path}`).sort(),
    );
    expect(installed.bytes).toBeLessThanOrEqual(MAX_BYTES);
  });

  it('holds nothing that a reviewer cannot read', () => {
    for (const path of filesBelow(installed.folder)) {
      const bytes = readFileSync(join(installed.folder, path));
      expect(bytes.equals(Buffer.from(bytes.toString('utf8'))), `${path} is text`).toBe(true);
      expect(bytes.includes(0), `${path} has no zero byte`).toBe(false);
      // The longest lines are texts of the rendered repository and sentences of the catalogue.
      if (path.endsWith('js'))
        expect(
          Math.max(
            ...bytes
              .toString('utf8')
              .split('\n')
              .map(({ length }) => length),
          ),
          path,
        ).toBeLessThan(3000);
    }
  });

  it('has a page whose links lead somewhere', () => {
    const page = readFileSync(join(installed.folder, 'README.md'), 'utf8');
    const targets = Array.from(
      page.matchAll(/\]\(([^)]*)\)|(?:src|href)="([^"]*)"/g),
      ([, link, other]) => link ?? other!,
    );
    const missing = targets.filter((to) => !/^(https?:|#)/.test(to) && !existsSync(join(installed.folder, to)));
    expect(missing).toEqual([]);
    expect(page).toContain('npm create prodgrade@latest');
  });

  for (const major of supportedNodes)
    it.skipIf(!findNode(major))(`renders on Node ${major}`, () => {
      const args = ['--domain', 'example.com', '--iac', 'cdk', '--tier', 'strict', '--yes', '--no-git'];
      const run = spawnSync(findNode(major)!, [join(installed.folder, 'dist/cli.cjs'), `on-${major}`, ...args], {
        cwd: home,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], CI: 'true' },
      });
      expect(run.status, run.stderr).toBe(0);
      expect(run.stderr).not.toMatch(/warning/i);
      expect(existsSync(join(home, `on-${major}`, '.prodgrade/manifest.json'))).toBe(true);
    });

  for (const major of oldNodes)
    it.skipIf(!findNode(major)).each([['--version'], ['my-site', '--domain', 'example.com', '--yes']])(
      `says on Node ${major} what it needs, given %s`,
      (...args) => {
        const run = spawnSync(findNode(major)!, [join(installed.folder, 'dist/cli.cjs'), ...args], {
          cwd: home,
          encoding: 'utf8',
        });
        expect(run).toMatchObject({ status: 1, stdout: '' });
        expect(run.stderr).toMatch(/^create-prodgrade needs Node 20\.17 or newer, and this is Node \d+\.\d+\.\d+\.\n$/);
      },
    );

  it('asks for the Node that package.json asks for', () => {
    const { engines } = JSON.parse(readFileSync(join(installed.folder, 'package.json'), 'utf8')) as {
      readonly engines: { readonly node: string };
    };
    expect(engines.node).toBe('>= 20.17.0');
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
    const expected = withManifest(render(sampleAnswers, loadCatalogue(root, version())).tree, sampleAnswers, version());
    const site = join(home, 'my-site');
    expect([...filesBelow(site)].sort()).toEqual([...expected.keys()].sort());
    const different = [...expected].filter(
      ([path, file]) =>
        !readFileSync(join(site, path)).equals(file.bytes) ||
        (statSync(join(site, path)).mode & 0o100) !== (file.executable ? 0o100 : 0),
    );
    expect(different.map(([path]) => path)).toEqual([]);
  });

  it('says what is wrong, without a stack', () => {
    const run = prodgrade(['my-site', '--domain', 'localhost', '--yes']);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('localhost');
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });

  it('carries the Yeoman front, on the yeoman-generator that is installed beside it', async () => {
    const front = join(installed.folder, 'dist/generators/app/index.js');
    expect(existsSync(front)).toBe(true);
    symlinkSync(join(root, 'node_modules/yeoman-generator'), join(home, 'node_modules/yeoman-generator'));
    const { default: Front } = (await import(pathToFileURL(front).href)) as { default: { prototype: object } };
    const { default: Generator } = await import('yeoman-generator');
    expect(Front.prototype).toBeInstanceOf(Generator);
  });
});
