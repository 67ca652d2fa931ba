/** The built command at a real terminal. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.js';
import { findTool } from '../../scripts/tools/find.js';
import { openScreen, type Screen } from '../support/terminal/tmux.js';

const root = mkdtempSync(join(tmpdir(), 'prodgrade-terminal-'));
const command = `node ${join(root, 'dist', 'cli.cjs')}`;
let runs = 0;
let cwd = '';
let screen: Screen;

beforeAll(() => build(join(root, 'dist')), 120_000);
afterEach(() => screen.close());
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Types the command into a shell, which says how it ended. */
function start(
  args: string,
  env: Readonly<Record<string, string>> = {},
  prepare: (cwd: string) => void = () => undefined,
): void {
  runs += 1;
  cwd = join(root, `run${runs}`);
  mkdirSync(cwd);
  prepare(cwd);
  screen = openScreen(String(runs), cwd);
  again(args, env);
}

function again(args: string, env: Readonly<Record<string, string>> = {}): void {
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value} `);
  screen.type(`clear; ${settings.join('')}${command} ${args}; echo "[exit $?]"`);
  screen.press('Enter');
}

async function answer(question: RegExp, ...keys: string[]): Promise<void> {
  await screen.see(question);
  screen.press(...keys, 'Enter');
}

/** Takes the default of every question after the domain. */
async function acceptAll(): Promise<void> {
  for (const question of [/\? Infrastructure/, /\? Security tier/, /Use the defaults for the rest\?/])
    await answer(question);
}

describe.skipIf(findTool('tmux') === undefined)('create at a terminal (needs tmux)', () => {
  it('asks, says what is wrong, shows what it will do, and does it', async () => {
    start('my-site --no-git');
    await screen.see(/\? Domain of the site/);
    screen.type('http://example.com');
    screen.press('Enter');
    await screen.see(/\? The domain is a URL\. Press Enter to use this instead: \(example\.com\)/);
    screen.type('Bücher.de');
    screen.press('Enter');
    expect(await screen.see(/\? Infrastructure/)).toMatch(/terraform[\s\S]*cdk[\s\S]*cloudformation/);
    screen.press('Enter');
    await screen.see(/\? Security tier/);
    screen.press('Up');
    expect(await screen.see(/cost near zero/)).toMatch(/baseline/);
    screen.press('Enter');
    await answer(/Use the defaults for the rest\?/, 'n');
    await screen.see(/\? AWS region/);
    screen.type('frank');
    await screen.see(/❯ eu-central-1 +Frankfurt/);
    screen.press('Enter');
    for (const question of [/\? Route 53/, /\? Serve www/]) await answer(question);
    await screen.see(/\? Continuous/);
    screen.press('Down', 'Enter');
    for (const question of [/\? E-mail/, /\? Controls to add/, /\? Controls to leave/]) await answer(question);
    const summary = await screen.see(/\? Write these files\?/);
    expect(summary).toMatch(/domain {2}xn--bcher-kva\.de, www\.xn--bcher-kva\.de/);
    expect(summary).toMatch(/baseline: \d+ controls on/);
    expect(summary).toMatch(/bücher\.de is xn--bcher-kva\.de in the DNS/);
    screen.press('Enter');
    const end = await screen.see(/\[exit 0\]/);
    expect(end).toMatch(
      /^Next: sign in to AWS, [^\n]*then:\ncd my-site\nterraform [^│┌]*\n# [^\n]*open docs\/comparison\.html in a browser\n/m,
    );
    expect(JSON.parse(readFileSync(join(cwd, 'my-site', '.prodgrade', 'manifest.json'), 'utf8'))).toMatchObject({
      answers: { domain: 'xn--bcher-kva.de', tier: 'baseline', region: 'eu-central-1', ci: 'none', www: true },
    });
  });

  it('takes single controls in and out', async () => {
    start(
      '--domain example.com --tier standard --iac terraform --region us-east-1 --zone new --www --ci none --branch main --email "" --waf --no-git',
    );
    await answer(/Use the defaults for the rest\?/, 'n');
    await screen.see(/\? Controls to add/);
    screen.press('Space', 'Enter');
    await screen.see(/\? Controls to leave out/);
    screen.type('budget');
    await screen.see(/❯ \[ \] budget/);
    screen.press('Space', 'Enter');
    await screen.see(/\? Why does this site go without budget/);
    screen.press('Enter');
    await screen.see(/Write a reason/);
    screen.type('Finance has one, dashboard=none');
    screen.press('Enter');
    await answer(/\? Write these files/);
    await screen.see(/\[exit 0\]/);
    const { answers } = JSON.parse(readFileSync(join(cwd, 'example.com', '.prodgrade', 'manifest.json'), 'utf8')) as {
      answers: { add: string[]; waive: object };
    };
    expect(answers.add).toHaveLength(1);
    expect(answers.waive).toEqual({ budget: 'Finance has one, dashboard=none' });
  });

  it('ends with 130 on Ctrl-C at the first question and at the last, and writes nothing', async () => {
    start('my-site');
    await screen.see(/\? Domain of the site/);
    screen.press('C-c');
    await screen.see(/Stopped\. Nothing was changed\.\s+\[exit 130\]/);
    expect(readdirSync(cwd)).toEqual([]);
    again('my-site --domain example.com');
    await acceptAll();
    await screen.see(/\? Write these files/);
    screen.press('C-c');
    await screen.see(/\[exit 130\]/);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('ends with 143 on SIGTERM', async () => {
    start('my-site');
    await screen.see(/\? Domain of the site/);
    const children = execFileSync('pgrep', ['-f', `${command} my-site`], { encoding: 'utf8' });
    process.kill(Number(children.trim()), 'SIGTERM');
    await screen.see(/\[exit 143\]/);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('ends with 6 when the person says no', async () => {
    start('my-site --domain example.com');
    await acceptAll();
    await screen.see(/\? Write these files/);
    screen.type('cancel');
    screen.press('Enter');
    await screen.see(/Nothing was written\.\nTo repeat this[^\n]*\n[^\0]*--domain example\.com[^\0]*\[exit 6\]/);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('leaves a folder in use alone, or writes around what collides', async () => {
    start('my-site --domain example.com --no-git', {}, (folder) => {
      mkdirSync(join(folder, 'my-site'));
      writeFileSync(join(folder, 'my-site', 'README.md'), 'mine');
    });
    expect(await screen.see(/❯ Cancel/)).toMatch(/my-site is not empty \(README\.md\); these collide: README\.md/);
    screen.press('Down', 'Enter');
    await acceptAll();
    await answer(/\? Write these files/);
    await screen.see(/\[exit 0\]/);
    expect(readFileSync(join(cwd, 'my-site', 'README.md'), 'utf8')).toBe('mine');
    expect(existsSync(join(cwd, 'my-site', 'hardened'))).toBe(true);
  });

  it.each([
    [{}, true],
    [{ NO_COLOR: '1' }, false],
    [{ TERM: 'dumb' }, false],
  ])('with %j colours its words: %s', async (env, colored) => {
    start('my-site --domain example.com --yes --no-git', env);
    await screen.see(/\[exit 0\]/);
    expect(/\u001b\[\d/.test(screen.colors())).toBe(colored);
  });

  it('asks without colours under NO_COLOR', async () => {
    start('my-site', { NO_COLOR: '1' });
    await screen.see(/\? Domain of the site/);
    expect(screen.colors()).not.toMatch(/\u001b\[(3|9)\d/);
  });
});
