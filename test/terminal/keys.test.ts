/** The questions of the built command at terminals of three sizes: what keys do, and how text breaks. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.js';
import { findTool } from '../../scripts/tools/find.js';
import { openScreen, type Screen } from '../support/terminal/tmux.js';

const root = mkdtempSync(join(tmpdir(), 'prodgrade-keys-'));
const command = `node ${join(root, 'dist', 'cli.cjs')}`;
let runs = 0;
let cwd = '';
let screen: Screen;

beforeAll(() => build(join(root, 'dist')), 120_000);
afterEach(() => screen.close());
afterAll(() => rmSync(root, { recursive: true, force: true }));

function start(size: { columns: number; rows: number }, args: string, env = ''): void {
  runs += 1;
  cwd = join(root, `run${runs}`);
  mkdirSync(cwd);
  screen = openScreen(`keys${runs}`, cwd, size);
  screen.type(`clear; ${env} ${command} ${args}; echo "[exit $?]"`);
  screen.press('Enter');
}

async function answer(question: RegExp, ...keys: string[]): Promise<void> {
  await screen.see(question);
  screen.press(...keys, 'Enter');
}

const given = 'site --domain example.com --iac terraform --tier standard --no-git';
const sizes = [
  { columns: 60, rows: 20 },
  { columns: 80, rows: 24 },
  { columns: 200, rows: 50 },
];

describe.skipIf(findTool('tmux') === undefined).each(sizes)('at $columns by $rows (needs tmux)', (size) => {
  it('keeps the choice under keys that are no arrows, and Esc cancels', async () => {
    start(size, given);
    await answer(/Use the defaults for the rest\?/, 'n');
    await screen.see(/❯ us-east-1/);
    screen.press('Left', 'Right', 'Home', 'End', 'F5', 'DC', 'PageUp', 'PageDown', 'C-a', 'Tab', '1');
    screen.press('BSpace');
    expect(await screen.see(/type to search/)).toMatch(/❯ us-east-1/);
    screen.press('Escape', 'Enter');
    await screen.see(/Stopped\. Nothing was changed\.\s+\[exit 6\]/);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('goes one question back', async () => {
    start(size, 'site --domain example.com --no-git');
    await answer(/\? Infrastructure/, 'Down');
    await screen.see(/\? Security tier/);
    screen.press('BTab');
    expect(await screen.see(/❯ cdk/)).not.toMatch(/❯ standard/);
    screen.press('Up', 'Enter');
    for (const question of [/\? Security tier/, /Use the defaults/, /\? Write these/]) await answer(question);
    await screen.see(/\[exit 0\]/);
    const manifest = readFileSync(join(cwd, 'site', '.prodgrade', 'manifest.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ answers: { iac: 'terraform' } });
  });

  it('goes back from the summary, from the list of answers and from an answer', async () => {
    start(size, given);
    await answer(/Use the defaults for the rest\?/);
    await screen.see(/\? Write these files\?[\s\S]*shift\+tab\s+back/);
    screen.press('BTab');
    await screen.see(/\? Which answer\?/);
    screen.type('region');
    screen.press('Enter');
    await screen.see(/❯ us-east-1/);
    screen.press('BTab');
    await screen.see(/\? Which answer\?/);
    screen.press('BTab');
    expect(await screen.see(/\? Write these files\?/)).not.toMatch(/\? Which/);
    screen.press('C-c');
    await screen.see(/\[exit 130\]/);
  });

  it('takes none for an answer that something was guessed for', async () => {
    start(size, '--version');
    await screen.see(/\[exit 0\]/);
    execFileSync('git', ['init', '--quiet', cwd]);
    execFileSync('git', ['-C', cwd, 'remote', 'add', 'origin', 'git@github.com:acme/site.git']);
    screen.type(`clear; ${command} ${given}; echo "[exit $?]"`);
    screen.press('Enter');
    await screen.see(/repo +acme\/site/);
    screen.press('Enter');
    await screen.see(/deploys\s+from\s+acme\/site[\s\S]*\? Write these files\?/);
    screen.press('BTab');
    await screen.see(/\? Which answer\?/);
    screen.type('repo');
    screen.press('Enter');
    await screen.see(/none:\s+no\s+deploy[\s\S]*\(acme\/site\)/);
    screen.type('none');
    screen.press('Enter');
    await screen.see(/to deploy\s+from\s+GitHub, give --repo[\s\S]*\? Write these files\?/);
    screen.press('C-c');
    await screen.see(/\[exit 130\]/);
  });

  it('breaks answers between words, and offers no way back from the first question', async () => {
    start(size, 'site --iac terraform --tier standard --no-git');
    await screen.see(/\? Domain of the site/);
    screen.type('https://example.com');
    screen.press('Enter');
    expect(await screen.see(/Press Enter to use this instead:\s+\(example\.com\)/)).toMatch(
      /\bhttps:\/\/example\.com\b/,
    );
    screen.press('Enter');
    await answer(/Use the defaults for the rest\?/, 'n');
    await answer(/❯ us-east-1/);
    await screen.see(/region of the data us-east-1 N\. Virginia/);
    screen.press('C-c');
    await screen.see(/\[exit 130\]/);
    screen.type(`clear; ${command} site --domain example.com`);
    screen.press('Enter');
    expect(await screen.see(/enter choose, esc\s+cancel/)).not.toMatch(/shift/);
    screen.press('Down', 'Enter');
    await screen.see(/\? Security tier[\s\S]*shift\+tab\s+back/);
  });

  it('breaks the help and the hints between words', async () => {
    start(size, 'create --help | cat; echo');
    screen.type(`clear; ${command} help`);
    screen.press('Enter');
    const help = await screen.see(/All controls: +prodgrade list|prodgrade list/);
    expect(help).toMatch(/Show all commands/);
    for (const word of help.split(/\s+/)) expect(word.length).toBeLessThan(size.columns);
    screen.type(`clear; ${command} ${given.replace('--tier standard', '')}`);
    screen.press('Enter');
    expect(await screen.see(/without the\s+WAF 2/)).toMatch(/\bFoundational\s+Security\s+Best\s+Practices\b/);
  });
});

describe.skipIf(findTool('tmux') === undefined)('line by line (needs tmux)', () => {
  it('says at Ctrl-C that nothing was changed', async () => {
    start({ columns: 80, rows: 24 }, 'site --plain');
    await screen.see(/^Text:/m);
    screen.press('C-c');
    await screen.see(/Stopped\. Nothing was changed\.\s+\[exit 130\]/);
  });

  it.each(['TERM=dumb', 'PRODGRADE_PLAIN=1', '--plain'])('asks with %s, and draws nothing twice', async (how) => {
    const flag = how.startsWith('--');
    start({ columns: 80, rows: 50 }, `site --no-git ${flag ? how : ''}`, flag ? '' : how);
    await screen.see(/^Text:/m);
    screen.type('example.com');
    screen.press('Enter');
    await screen.see(/3\. cloudformation[\s\S]*Number or name \[1\]:/);
    screen.type('<');
    screen.press('Enter');
    await screen.see(/Text \[example\.com\]:/);
    screen.press('Enter');
    await screen.see(/\[example\.com\]:[\s\S]*Number or name \[1\]:/);
    screen.type('cloudformation');
    screen.press('Enter');
    await screen.see(/Number or name \[2\]:/);
    screen.type('1');
    screen.press('Enter');
    await answer(/yes or no \[yes\]:/);
    await screen.see(/Write these files\?[\s\S]*Number or name \[1\]:/);
    screen.press('Enter');
    await screen.see(/\[exit 0\]/);
    expect(existsSync(join(cwd, 'site', 'scripts', 'deploy.sh'))).toBe(true);
  });
});
