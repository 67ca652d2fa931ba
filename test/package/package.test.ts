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

/** Keeps it from growing. The goal is 1.1 MB: most of it are the templates of three flavors, as text. */
const MAX_BYTES = 1.75 * 1024 * 1024;

let home: string;
let installed: Installed;
const prodgrade = (args: readonly string[], bin = 'create-prodgrade') =>
  spawnSync(join(home, 'node_modules/.bin', bin), args, {
    cwd: home,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], CI: 'true' },
  });

const codeFiles = ['front', 'merging', 'prompts', 'upgrading', 'yaml'];
const codeOf = ({ folder }: Installed, name: string) => readFileSync(join(folder, `dist/${name}.cjs`), 'utf8');

/** What esbuild notes above each module: its path. */
function modules(of: Installed, names: readonly string[] = codeFiles): readonly string[] {
  return names.flatMap((name) =>
    Array.from(codeOf(of, name).matchAll(/^ *\/\/ ((?:src|node_modules)\/\S+\.(?:ts|m?js))$/gm), ([, path]) => path!),
  );
}

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

  it('holds what front.cjs has nowhere else, and none of it in a function, which V8 would read twice', () => {
    const front = new Set(modules(installed, ['front']));
    const others = modules(installed, ['merging', 'prompts', 'upgrading', 'yaml']);
    expect(front.size).toBeGreaterThan(80);
    expect(others.length).toBeGreaterThan(40);
    expect(others.filter((path) => front.has(path))).toEqual([]);
    for (const name of codeFiles) expect(codeOf(installed, name)).not.toContain('__esm(');
  });

  it('holds nothing of other commands in what create reads', () => {
    const front = modules(installed, ['front']);
    expect(front).toContain('src/commands/create/run.ts');
    expect(
      front.filter((path) =>
        /^src\/(commands\/(upgrade|diff)\/run|flows\/upgrade|core\/merge|io\/prompts\/(lists|plain))/.test(path),
      ),
    ).toEqual([]);
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

  it('has the licence of everything that is bundled', () => {
    const notices = readFileSync(join(installed.folder, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['@inquirer/core', '@inquirer/input', 'fastest-levenshtein', 'signal-exit', 'mute-stream'])
      expect(notices).toMatch(new RegExp(`^${name} [0-9.]+, \\w+\\n\\n[\\s\\S]{200}`, 'm'));
    expect(notices).toContain('Mozilla Public License');
    // What esbuild notes above each module of another package.
    const bundled = new Set(
      modules(installed).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
    );
    expect(bundled.size).toBeGreaterThan(5);
    for (const name of bundled) expect(notices).toMatch(new RegExp(`^${name} [0-9.]+, `, 'm'));
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
