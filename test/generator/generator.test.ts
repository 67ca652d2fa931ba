/** The Yeoman front in a real environment, on a real disk. */
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createHelpers } from 'yeoman-test';
import Front from '../../generators/app/index.js';
import { MANIFEST_PATH } from '../../src/core/manifest/manifest.js';
import { root as project } from '../support/catalogue.js';

const root = fs.mkdtempSync(join(tmpdir(), 'prodgrade-yeoman-'));
const helpers = createHelpers({});
let run = 0;
let folder = '';

beforeEach(() => {
  run += 1;
  folder = join(root, String(run));
  fs.mkdirSync(folder);
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

interface Wish {
  readonly prompts?: Record<string, unknown>;
  readonly options?: Record<string, unknown>;
  readonly asked?: string[];
}

async function runFront({ prompts = {}, options = {}, asked = [] }: Wish): Promise<void> {
  await helpers
    .create(Front as never, { namespace: 'create-prodgrade:app' } as never, { cwd: folder } as never)
    .cd(folder)
    .withArguments(['site'])
    .withOptions({ git: false, ...options } as never)
    .withAnswers(prompts, {
      callback(answer: unknown, { question }: { question: { name: string } }) {
        asked.push(question.name);
        return answer;
      },
    } as never)
    .run();
}

function filesBelow(at: string): Readonly<Record<string, string>> {
  const entries = fs.readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries
      .map((entry) => [
        join(entry.parentPath, entry.name).slice(at.length + 1),
        `${(fs.statSync(join(entry.parentPath, entry.name)).mode & 0o100) !== 0} ${fs.readFileSync(join(entry.parentPath, entry.name), 'base64')}`,
      ])
      .sort(),
  );
}

describe('the Yeoman generator', () => {
  const answers = {
    domain: 'Docs.Example.com',
    iac: 'terraform',
    tier: 'baseline',
    region: 'eu-central-1',
    zone: 'new',
    www: false,
    ci: 'github',
    repo: 'acme/site',
    email: '',
    branch: 'main',
    defaults: false,
    add: [],
    waive: [],
  };

  it('gives the bytes that the command gives for equal answers', async () => {
    await runFront({ prompts: answers });
    execFileSync(
      process.execPath,
      [
        '--import',
        'tsx',
        join(project, 'src/cli.ts'),
        join(folder, 'typed'),
        '--domain',
        'docs.example.com',
        '--tier',
        'baseline',
        '--region',
        'eu-central-1',
        '--repo',
        'acme/site',
        '--no-git',
        '--yes',
      ],
      { cwd: project, stdio: 'pipe' },
    );
    const files = filesBelow(join(folder, 'site'));
    expect(Object.keys(files)).toContain(MANIFEST_PATH);
    expect(files).toEqual(filesBelow(join(folder, 'typed')));
  });

  it('asks only what the options leave open, as the command does', async () => {
    const asked: string[] = [];
    await runFront({ prompts: answers, options: { tier: 'baseline', ci: 'none' }, asked });
    expect(asked).toEqual(['domain', 'iac', 'defaults', 'region', 'zone', 'www', 'email', 'add', 'waive']);
  });

  it('asks nothing with --yes', async () => {
    const asked: string[] = [];
    await runFront({
      options: { yes: true, domain: 'example.com', tier: 'baseline', waive: 'versioning=no; lifecycle=no' },
      asked,
    });
    expect(asked).toEqual([]);
    expect(fs.readFileSync(join(folder, 'site', MANIFEST_PATH), 'utf8')).toContain('"versioning": "no"');
  });

  it.each([
    [{ yes: true }, /There is no terminal to ask questions at/],
    [{ yes: true, domain: 'http://example.com' }, /--domain "http:\/\/example\.com" is a URL/],
    [{ yes: true, domain: 'example.com', region: 'mars' }, /is not an AWS region/],
  ])('refuses %j and writes nothing', async (options, message) => {
    await expect(runFront({ options })).rejects.toThrow(message);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('writes nothing into a folder in use, and keeps what is there when told to go on', async () => {
    fs.mkdirSync(join(folder, 'site'));
    fs.writeFileSync(join(folder, 'site', 'README.md'), 'mine');
    await expect(runFront({ options: { yes: true, domain: 'example.com', tier: 'baseline' } })).rejects.toThrow(
      /not empty/,
    );
    expect(Object.keys(filesBelow(folder))).toEqual(['site/README.md']);
    await runFront({ prompts: { ...answers, existing: 'keep' } });
    expect(fs.readFileSync(join(folder, 'site', 'README.md'), 'utf8')).toBe('mine');
    expect(fs.existsSync(join(folder, 'site', 'hardened', 'content.tf'))).toBe(true);
  });
});
