/** Starts the real `terraform`, with the AWS provider from a local mirror where there is one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findTool, toolsFolder } from '../../../scripts/tools/find.js';

const PROVIDER = 'registry.terraform.io/hashicorp/aws';

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** True when `terraform` is on this machine. */
export function hasTerraform(): boolean {
  return findTool('terraform') !== undefined;
}

/**
 * Runs `terraform <args>` in `cwd` and gives what it printed; never rejects because of its exit status. With a shared provider it
 * is ended as soon as it printed `enough`, for nothing else is left running then.
 * `env` is laid over an environment that reaches no cloud: keys of a test, a dead endpoint, no metadata service.
 */
export function terraform(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  enough?: RegExp,
): Promise<Run> {
  const child = spawn(findTool('terraform') ?? 'terraform', args, {
    cwd,
    env: { ...process.env, ...terraformEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
      if (enough && REATTACH in env && chunk.includes('\n') && enough.test(stdout)) child.kill('SIGKILL');
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, stdout, stderr }));
  });
}

/** `terraform init` without backend; throws what it printed when it fails. */
export async function initDir(dir: string, env: Readonly<Record<string, string>> = {}): Promise<void> {
  const run = await terraform(dir, ['init', '-backend=false', '-input=false', '-no-color'], env);
  if (run.status !== 0) throw new Error(`terraform init in ${dir} failed:\n${run.stdout}${run.stderr}`);
}

/** Variable by which Terraform finds a provider that runs already. */
const REATTACH = 'TF_REATTACH_PROVIDERS';

/** A provider process that many commands share. `env` attaches a command to it; `stop` ends it. */
export interface SharedProvider {
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts one AWS provider for all following `init`, `validate` and `test`. Terraform otherwise starts it anew several
 * times a command, which is most of their time. Do not apply through it: it remembers the last configuration.
 * Without a local mirror there is nothing to start, and commands run as usual.
 */
export async function shareProvider(): Promise<SharedProvider> {
  const binary = providerBinary();
  if (!binary) return { env: {}, stop: async () => undefined };
  const child = spawn(binary, ['-debug'], {
    env: { ...process.env, ...terraformEnvironment() },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const attach = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.on('error', reject);
    child.on('close', () => reject(new Error(`The provider ended early:\n${printed}`)));
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      const line = /TF_REATTACH_PROVIDERS='(.+)'/.exec(printed);
      if (line) resolve(line[1]!);
    });
  });
  return { env: { [REATTACH]: attach }, stop: () => end(child) };
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.on('close', () => resolve());
    child.kill();
  });
}

/** Environment that reaches no cloud and finds the local mirror. */
export function terraformEnvironment(): Record<string, string> {
  const config = cliConfig();
  return {
    CHECKPOINT_DISABLE: '1',
    TF_IN_AUTOMATION: '1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_EC2_METADATA_DISABLED: 'true',
    // Port 9 discards: a test that forgets the emulator must not reach AWS.
    AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    ...(config ? { TF_CLI_CONFIG_FILE: config } : {}),
  };
}

/** CLI configuration to use: the machine's own when it names a mirror, else one written for a mirror that we found. */
function cliConfig(): string | undefined {
  const own = process.env['TF_CLI_CONFIG_FILE'] ?? join(homedir(), '.terraformrc');
  if (existsSync(own) && readFileSync(own, 'utf8').includes('provider_installation')) return own;
  const mirror = findMirror();
  // A name that leads nowhere makes every command fail.
  if (!mirror) return existsSync(own) ? own : '/dev/null';
  const written = join(toolsFolder, 'terraform.tfrc');
  mkdirSync(toolsFolder, { recursive: true });
  const text = `provider_installation {\n  filesystem_mirror {\n    path    = ${JSON.stringify(mirror)}\n    include = ["${PROVIDER}"]\n  }\n  direct {\n    exclude = ["${PROVIDER}"]\n  }\n}\n`;
  if (!existsSync(written) || readFileSync(written, 'utf8') !== text) writeFileSync(written, text);
  return written;
}

/** First folder in the usual places that holds the AWS provider as a file-system mirror. */
export function findMirror(): string | undefined {
  const home = homedir();
  const places = [
    process.env['TF_PLUGIN_CACHE_DIR'] ?? '',
    join(home, '.terraform.d/plugins'),
    join(home, '.terraform.d/plugin-cache'),
    join(home, '.local/share/terraform/plugins'),
    '/usr/local/share/terraform/plugins',
    '/usr/share/terraform/plugins',
  ];
  const around = [
    '/opt',
    '/srv',
    '/mnt',
    '/usr/local',
    '/usr/local/share',
    '/usr/share',
    '/usr/lib',
    '/var/lib',
    '/var/cache',
    home,
  ].flatMap((parent) => [parent, ...folders(parent)]);
  return [...places.filter((place) => place !== ''), ...around].find((place) => existsSync(join(place, PROVIDER)));
}

function providerBinary(): string | undefined {
  const mirror = findMirror();
  if (!mirror) return undefined;
  const platform = `${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`;
  const versions = [...folders(join(mirror, PROVIDER))].sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  const builds = versions.map((version) => join(version, platform)).filter((build) => existsSync(build));
  return builds
    .flatMap((build) => readdirSync(build).map((name) => join(build, name)))
    .find((path) => /terraform-provider-aws[^/]*$/.test(path));
}

function folders(parent: string): readonly string[] {
  try {
    return readdirSync(parent, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map((entry) => join(parent, entry.name));
  } catch {
    return [];
  }
}
