/** The built command where it is not alone: other runs and other programs write into its folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.js';
import { findTool } from '../../scripts/tools/find.js';
import { openScreen } from '../support/terminal/tmux.js';

const root = mkdtempSync(join(tmpdir(), 'prodgrade-shared-'));
const cli = join(root, 'dist', 'cli.cjs');
const cwd = join(root, 'work');
const env = { PATH: process.env.PATH, HOME: root };
const flags = ['--domain', 'example.com', '--tier', 'baseline', '--no-git'];

beforeAll(() => build(join(root, 'dist')), 120_000);
beforeEach(() => {
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly said: string;
}

async function ended(child: ChildProcess): Promise<Ended> {
  let said = '';
  child.stderr!.on('data', (text: Buffer) => (said += text.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

const start = (folder: string, iac: string): Promise<Ended> =>
  ended(
    spawn(process.execPath, [cli, folder, ...flags, '--iac', iac], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] }),
  );

describe('two runs into one folder', () => {
  const spellings = [
    ['a new folder', 'site', 'site'],
    ['a new folder below a new one', 'x/site', 'x/y/../site'],
    ['a new folder, once through a link', 'site', 'link/site'],
    ['an empty folder', 'made', 'made/../made'],
  ] as const;

  it.each(spellings)(
    '%s: one wins, and the other says so',
    async (_title, first, second) => {
      for (let round = 0; round < 6; round += 1) {
        rmSync(cwd, { recursive: true, force: true });
        mkdirSync(join(cwd, 'made'), { recursive: true });
        symlinkSync(cwd, join(cwd, 'link'));
        const ends = await Promise.all([start(first, 'terraform'), start(second, 'cdk')]);
        const winner = ends.findIndex(({ code }) => code === 0);
        const said = ends.map(({ code, said }) => `${code}: ${said}`).join('\n');
        expect(
          ends.filter(({ code }) => code === 0),
          said,
        ).toHaveLength(1);
        const loser = ends[1 - winner]!;
        expect([2, 6], said).toContain(loser.code);
        expect(loser.said).toMatch(/Another run|has changed since|holds a create-prodgrade repository|not empty/);
        const site = join(cwd, first);
        const { files, answers } = JSON.parse(readFileSync(join(site, '.prodgrade', 'manifest.json'), 'utf8')) as {
          files: object;
          answers: { iac: string };
        };
        expect(answers.iac).toBe(['terraform', 'cdk'][winner]);
        const written = readdirSync(site, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
          .filter((path) => path in files || !path.startsWith('.prodgrade/'));
        expect(written.sort()).toEqual(Object.keys(files).sort());
        expect(
          readdirSync(cwd, { recursive: true }).filter((path) => String(path).includes('prodgrade-stage')),
        ).toEqual([]);
      }
    },
    120_000,
  );
});

describe.skipIf(findTool('tmux') === undefined)('while the last question waits (needs tmux)', () => {
  const command = `node ${cli} site --domain example.com --iac terraform --tier baseline --region us-east-1 --zone new --www --ci none --branch main --email '' --no-git`;

  it.each<[string, () => void, RegExp]>([
    [
      'a folder with a file appears',
      () => {
        mkdirSync(join(cwd, 'site'));
        writeFileSync(join(cwd, 'site', 'README.md'), 'mine');
      },
      /the folder exists now/,
    ],
    ['an empty folder appears', () => mkdirSync(join(cwd, 'site')), /the folder exists now/],
    ['a link appears', () => symlinkSync('made', join(cwd, 'site')), /the folder exists now/],
    [
      'a repository appears around it',
      () => mkdirSync(join(cwd, '.git')),
      /the git repository .* appeared or disappeared/,
    ],
  ])('%s: nothing is written, and it says so', async (title, intrude, message) => {
    mkdirSync(join(cwd, 'made'));
    const screen = openScreen(`shared-${title.replaceAll(' ', '-')}`, cwd);
    try {
      screen.type(`clear; ${command}; echo "[exit $?]"`);
      screen.press('Enter');
      await screen.see(/Use the defaults for the rest\?/);
      screen.press('Enter');
      await screen.see(/\? Write these files\?/);
      intrude();
      const before = readdirSync(cwd, { recursive: true });
      screen.press('Enter');
      const end = (await screen.see(/\[exit 6\]/)).replace(/\s+/g, ' ');
      expect(end).toMatch(/has changed since this run looked at it/);
      expect(end).toMatch(message);
      expect(readdirSync(cwd, { recursive: true })).toEqual(before);
    } finally {
      screen.close();
    }
  });
});
