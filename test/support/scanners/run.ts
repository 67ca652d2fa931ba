/** Starts scanners: no more at a time than a small machine has cores, and none of them asks the network. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { findTool } from '../../../scripts/tools/find.js';

const ENVIRONMENT = {
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
  LOG_LEVEL: 'ERROR',
  PYTHONUTF8: '1',
};

let free = Math.min(2, availableParallelism());
const waiting: (() => void)[] = [];

/** What it prints on standard output. Scanners exit with an error when they find something, so the status says nothing. */
export async function runTool(
  name: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const program = findTool(name) ?? name;
  if (free === 0) await new Promise<void>((resolve) => void waiting.push(resolve));
  else free -= 1;
  try {
    return await printed(program, args, cwd, env);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}

function printed(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...ENVIRONMENT, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (status) => {
      if (out === '' && status !== 0)
        reject(new Error(`${program} ${args.join(' ')} in ${cwd} ended with ${status}:\n${err}`));
      else resolve(out);
    });
  });
}
