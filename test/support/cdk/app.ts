/** Rendered CDK apps on disk: type-checked, tested and synthesized as their owner would, without any cloud. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileTree } from '../../../src/core/types.js';
import { root } from '../catalogue.js';
import { writeTree } from '../write-tree.js';

export interface Run {
  readonly status: number;
  readonly output: string;
}

/** Writes a repository beside packages that are installed: those of this project. */
export function writeApp(tree: FileTree): string {
  const folder = writeTree(tree);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Runs a program of `node_modules/.bin`, or node itself; never rejects because of its exit status. */
function run(
  folder: string,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const command = program === 'node' ? process.execPath : join(root, 'node_modules/.bin', program);
  const child = spawn(command, args, { cwd: folder, env: { ...offline(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** Neither account nor credentials, and no way to find some. */
function offline(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(AWS_|CDK_|NODE_|VITEST)/.test(name));
  return {
    ...Object.fromEntries(kept),
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_DISABLE_VERSION_CHECK: '1',
    NODE_NO_WARNINGS: '1',
  };
}

/** What is wrong with the types of these apps, under their own strict configuration; empty when nothing is. */
export async function typeErrors(...folders: readonly string[]): Promise<string> {
  // All at once, so that the types of the library are read once.
  const project = mkdtempSync(join(tmpdir(), 'prodgrade-types-'));
  const { compilerOptions, include } = readJson(join(folders[0]!, 'tsconfig.json'));
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions,
      include: folders.flatMap((folder) => include.map((each: string) => join(folder, each))),
    }),
  );
  const { status, output } = await run(project, 'tsc', ['-p', project]);
  rmSync(project, { recursive: true });
  return status === 0 ? '' : output;
}

/** The script `test` of its package.json; `options` go to node's test runner. */
export function ownTests(folder: string, ...options: readonly string[]): Promise<Run> {
  const { scripts } = readJson(join(folder, 'package.json'));
  const [, ...args] = (scripts.test as string).split(' ');
  return run(folder, 'node', ['--test-reporter=tap', ...options, ...args]);
}

/** Runs the tests of `hardened` of many apps in one go. @returns the titles of those that fail, by the name of the app */
export async function failingTests(
  folders: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const args = Object.entries(folders).map(([name, folder]) => `${name}=${folder}`);
  const program = join(root, 'test/support/cdk/tests.ts');
  const { output } = await run(root, 'node', ['--import', 'tsx', '--test-reporter=tap', program, ...args]);
  // A suite is at the margin, after its tests.
  const failing = new Map<string, readonly string[]>();
  let titles: string[] = [];
  for (const [, indent, not, title = ''] of output.matchAll(/^( *)(not )?ok \d+ - (.*)$/gm)) {
    if (indent === '') failing.set(title, titles.splice(0));
    else if (not) titles = [...titles, title];
  }
  if (failing.size !== args.length) throw new Error(output);
  return failing;
}

/** Synthesizes many apps in one go; rejects with what went wrong. */
export function synthesize(...folders: readonly string[]): Promise<void> {
  return synthesizeWith({}, ...folders);
}

/** The same, with settings as `cdk synth --context` takes them. */
export async function synthesizeWith(
  context: Readonly<Record<string, string>>,
  ...folders: readonly string[]
): Promise<void> {
  const { status, output } = await run(root, 'tsx', [join(root, 'test/support/cdk/synth.ts'), ...folders], {
    PRODGRADE_CDK_CONTEXT: JSON.stringify(context),
  });
  if (status !== 0) throw new Error(output);
}

// biome-ignore lint/suspicious/noExplicitAny: templates are JSON that tests look into
export type Json = any;

/** Templates of a variant by the name of their stack. */
export function templatesOf(folder: string, variant: 'hardened' | 'insecure'): ReadonlyMap<string, Json> {
  const assembly = join(folder, 'cdk.out', `assembly-${variant}`);
  const { artifacts } = readJson(join(assembly, 'manifest.json'));
  const stacks = Object.values(artifacts as Record<string, Json>).filter(
    ({ type }) => type === 'aws:cloudformation:stack',
  );
  return new Map(
    stacks.map(({ properties }) => [properties.stackName as string, readJson(join(assembly, properties.templateFile))]),
  );
}

/** Files that each stack of a variant uploads, by the name of its list. */
export function uploadsOf(folder: string, variant: 'hardened' | 'insecure'): ReadonlyMap<string, readonly string[]> {
  const assembly = join(folder, 'cdk.out', `assembly-${variant}`);
  const lists = readdirSync(assembly).filter((name) => name.endsWith('.assets.json'));
  return new Map(
    lists.map((name) => {
      const { files } = readJson(join(assembly, name)) as { files: Readonly<Record<string, Json>> };
      return [name, Object.values(files).map(({ source }) => source.path as string)];
    }),
  );
}

export interface Finding {
  readonly rule: string;
  readonly paths: readonly string[];
}

/** What the rule packs found and nobody acknowledged. */
export function findings(folder: string): readonly Finding[] {
  return reports(folder).flatMap(({ pluginName, violations }) =>
    violations.map((violation) => findingOf(pluginName, violation)),
  );
}

/** Acknowledgements of rule packs that meet no finding: `path rule`. */
export function needless(folder: string): readonly string[] {
  const met = reports(folder).flatMap(({ suppressedViolations = [] }) =>
    suppressedViolations.flatMap(({ acknowledgedId, acknowledgedAt }) => `${acknowledgedAt} ${acknowledgedId}`),
  );
  return acknowledged(folder).filter((each) => !met.includes(each));
}

/** CDK writes into its tree of constructs who acknowledged what. */
function acknowledged(folder: string): readonly string[] {
  const found: string[] = [];
  const assembly = join(folder, 'cdk.out/assembly-hardened');
  for (const file of readdirSync(assembly).filter((name) => name.endsWith('.metadata.json'))) {
    for (const [path, entries] of Object.entries(readJson(join(assembly, file)) as Record<string, Json[]>)) {
      for (const { type, data } of entries)
        if (type === 'aws:cdk:acknowledged-rules')
          found.push(...Object.keys(data).map((id) => `${path.slice(1)} ${id}`));
    }
  }
  return found.filter((each) => / (AwsSolutions|NIST\.800\.53\.R5)::/.test(each));
}

interface Report {
  readonly pluginName: string;
  readonly violations: readonly Violation[];
  readonly suppressedViolations?: readonly (Violation & {
    readonly acknowledgedId: string;
    readonly acknowledgedAt: string;
  })[];
}

interface Violation {
  readonly ruleName: string;
  readonly violatingConstructs: readonly { readonly constructPath: string }[];
}

function reports(folder: string): readonly Report[] {
  const { pluginReports } = readJson(join(folder, 'cdk.out/validation-report.json')) as {
    pluginReports: readonly Report[];
  };
  const packs = pluginReports.filter(({ pluginName }) => /^(AwsSolutions|NIST)/.test(pluginName));
  if (packs.length < 2) throw new Error(`${folder}: a rule pack did not run`);
  return packs;
}

function findingOf(pluginName: string, { ruleName, violatingConstructs }: Violation): Finding {
  return { rule: `${pluginName}::${ruleName}`, paths: violatingConstructs.map(({ constructPath }) => constructPath) };
}

function readJson(path: string): Json {
  return JSON.parse(readFileSync(path, 'utf8'));
}
