/** Whole processes, timed from outside. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Case {
  readonly name: string;
  /** A program that is not Node's; its memory is not measured. */
  readonly command?: string;
  /** Arguments of `node`, or of the command. */
  readonly args: readonly string[];
  /** Folder that the process makes, as it stands in `args` or `env`; each run makes one of its own. */
  readonly makes?: string;
  /** Brings that folder to where the process starts from; it does not count. */
  readonly prepare?: (folder: string) => void;
  /** Where it runs; default: here. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Measured {
  readonly name: string;
  readonly milliseconds: number;
  /** Highest resident memory. */
  readonly mebibytes: number;
}

/**
 * Medians over `runs` of each case, on this `node`. One run of every case after the other, so that a busy spell of the machine
 * falls on all of them. Throws when a process fails.
 */
export function measure(cases: readonly Case[], runs: number, node = process.execPath): readonly Measured[] {
  const times = new Map(cases.map(({ name }) => [name, [] as number[]]));
  const memory = new Map(cases.map(({ name }) => [name, [] as number[]]));
  // The first round warms the disk's cache and does not count.
  for (let run = 0; run <= runs; run += 1) {
    for (const each of cases) {
      const time = timeOf(node, each);
      if (run > 0) times.get(each.name)!.push(time);
      if (run > 0 && run <= 5 && each.command === undefined) memory.get(each.name)!.push(memoryOf(node, each));
    }
  }
  return cases.map(({ name }) => ({
    name,
    milliseconds: median(times.get(name)!)!,
    mebibytes: median(memory.get(name)!) ?? 0,
  }));
}

function timeOf(node: string, each: Case): number {
  prepareNext(each);
  const start = process.hrtime.bigint();
  run(node, each, each.args);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** A hook in the process itself writes down its peak when it ends. */
function memoryOf(node: string, each: Case): number {
  const folder = mkdtempSync(join(tmpdir(), 'prodgrade-bench-'));
  const file = join(folder, 'peak');
  prepareNext(each);
  run(node, each, ['--require', join(import.meta.dirname, 'peak.cjs'), ...each.args], { PRODGRADE_BENCH_PEAK: file });
  const kibibytes = Number(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  return kibibytes / 1024;
}

let made = 0;

function prepareNext({ prepare, makes }: Case): void {
  made += 1;
  if (makes !== undefined) prepare?.(`${makes}-${made}`);
}

/** Nothing is removed before the end: file systems are slow to make files where others have just been deleted. */
function run(
  node: string,
  { name, command, makes, cwd, env }: Case,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): void {
  const own = (word: string) => (word === makes ? `${word}-${made}` : word);
  const variables = Object.fromEntries(Object.entries({ ...env, ...more }).map(([name, value]) => [name, own(value)]));
  const { status, stderr } = spawnSync(command ?? node, args.map(own), {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, ...variables, CI: 'true' },
  });
  if (status !== 0) throw new Error(`${name} failed:\n${stderr}`);
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
