import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const module = pathToFileURL(join(import.meta.dirname, 'descriptors.ts')).href;
const MEBIBYTE = 1024 * 1024;

/** A process of its own that has `descriptors` and says on standard error what it found. */
function run(script: string, stdout: 'pipe' | 'ignore' | number = 'pipe') {
  const source = `import { makeDescriptors } from '${module}'; const descriptors = makeDescriptors(process); ${script}`;
  return spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', source], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
    maxBuffer: 8 * MEBIBYTE,
    stdio: ['ignore', stdout, 'pipe'],
  });
}

describe('descriptors', () => {
  it('writes to a pipe all of a text that no pipe takes at once, in order', () => {
    // The reader empties the pipe meanwhile, so that later texts find room while the rest of the first one still waits.
    const { stdout, stderr, status } = run(
      `descriptors.write(1, 'ä'.repeat(${MEBIBYTE})); for (let at = 0; at < 200; at += 1) descriptors.write(1, at + ' ');`,
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.slice(MEBIBYTE)).toBe(Array.from({ length: 200 }, (_, at) => `${at} `).join(''));
    expect(stdout.slice(0, MEBIBYTE)).toBe('ä'.repeat(MEBIBYTE));
  });

  it('knows whether the system has all that was written', () => {
    const said = "descriptors.write(1, 'text'); process.stderr.write(String(descriptors.isAllWritten()));";
    const fullPipe = "fs.writeSync = () => { throw new Error('EAGAIN'); }; syncBuiltinESMExports();";
    const imports = "import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';";
    expect(run(said)).toMatchObject({ stdout: 'text', stderr: 'true' });
    expect(run(`${imports} ${fullPipe} ${said}`)).toMatchObject({ stdout: 'text', stderr: 'false' });
  });

  it('writes to a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'prodgrade-descriptors-'));
    const file = openSync(join(folder, 'out'), 'w');
    run("descriptors.write(1, 'one\\n'); descriptors.write(1, 'two\\n');", file);
    closeSync(file);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('one\ntwo\n');
    rmSync(folder, { recursive: true });
  });

  it.each(['pipe', 'ignore'] as const)('takes %s for no terminal, without loading the streams', (stdout) => {
    const { stderr } = run('descriptors.write(2, JSON.stringify([0, 1, 2].map(descriptors.isTerminal)));', stdout);
    expect(stderr).toBe('[false,false,false]');
  });

  it('ends quietly when the reader has gone', () => {
    const { status, stderr } = spawnSync(
      'sh',
      [
        '-c',
        `"$0" --import tsx --input-type=module --eval "$1" | head -c 1`,
        process.execPath,
        `import { makeDescriptors } from '${module}'; const { write } = makeDescriptors(process);
        for (let i = 0; i < 100; i += 1) write(1, 'x'.repeat(100000));`,
      ],
      { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
  });

  it.each([
    ['a reader that has gone', '| true', 0],
    ['a full disk', '> /dev/full', 1],
  ])('goes on after %s, and then fails only where something is lost', (_title, redirect, expected) => {
    const { stdout, stderr } = spawnSync(
      'bash',
      [
        '-c',
        `"$0" --import tsx --input-type=module --eval "$1" ${redirect}; echo "\${PIPESTATUS[0]}" >&2`,
        process.execPath,
        `import { makeDescriptors } from '${module}'; const { write } = makeDescriptors(process);
        for (let at = 0; at < 5; at += 1) { await new Promise((resolve) => setTimeout(resolve, 100)); write(1, 'text'); }
        write(2, 'to the end ');`,
      ],
      { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' },
    );
    expect([stdout, stderr]).toEqual(['', `to the end ${expected}\n`]);
  });
});
