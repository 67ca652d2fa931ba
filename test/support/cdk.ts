/** Rendered CDK apps on disk: type-checked, tested and synthesized as their owner would, without any cloud. */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { FileTree } from '../../src/core/types.js';
import { root } from './library.js';
import { writeTree } from './write-tree.js';

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
export function run(folder: string, program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const command = program === 'node' ? process.execPath : join(root, 'node_modules/.bin', program);
  const child = spawn(command, args, { cwd: folder, env: { ...offline(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** Neither account nor credentials, and no way to find some. */
function offline(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(AWS_|CDK_|NODE_|VITEST)/.test(name));
  return { ...Object.fromEntries(kept), AWS_EC2_METADATA_DISABLED: 'true', CDK_DISABLE_VERSION_CHECK: '1', NODE_NO_WARNINGS: '1' };
}

/** What is wrong with the types, under the app's own strict configuration; empty when nothing is. */
export async function typeErrors(folder: string): Promise<string> {
  const { status, output } = await run(folder, 'tsc', ['-p', folder]);
  return status === 0 ? '' : output;
}

/** The script `test` of its package.json. */
export function ownTests(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { scripts: { test: string } };
  return run(folder, 'node', scripts.test.split(' ').slice(1), env);
}

/** Synthesizes many apps in one go; rejects with what went wrong. */
export async function synthesize(...folders: readonly string[]): Promise<void> {
  const { status, output } = await run(root, 'tsx', [join(root, 'test/support/cdk-synth.ts'), ...folders]);
  if (status !== 0) throw new Error(output);
}

// biome-ignore lint/suspicious/noExplicitAny: templates are JSON that tests look into
export type Json = any;

/** Templates of a variant by the name of their stack. */
export function templatesOf(folder: string, variant: 'hardened' | 'insecure'): ReadonlyMap<string, Json> {
  const assembly = join(folder, 'cdk.out', `assembly-${variant}`);
  const { artifacts } = readJson(join(assembly, 'manifest.json'));
  const stacks = Object.values(artifacts as Record<string, Json>).filter(({ type }) => type === 'aws:cloudformation:stack');
  return new Map(stacks.map(({ properties }) => [properties.stackName as string, readJson(join(assembly, properties.templateFile))]));
}

export interface Finding {
  readonly rule: string;
  readonly paths: readonly string[];
}

/** What the rule packs found and nobody acknowledged. */
export function findings(folder: string): readonly Finding[] {
  return violations(folder).filter(({ suppressed }) => !suppressed);
}

function violations(folder: string): readonly (Finding & { readonly suppressed: boolean })[] {
  const file = 'validation-report.json';
  if (!readdirSync(join(folder, 'cdk.out')).includes(file)) throw new Error(`${folder}: the rule packs did not run`);
  const { pluginReports } = readJson(join(folder, 'cdk.out', file));
  return pluginReports.flatMap(({ pluginName, violations }: Json) =>
    violations.map(({ ruleName, violatingConstructs, suppressed }: Json) => ({ rule: `${pluginName}::${ruleName}`, paths: violatingConstructs.map(({ constructPath }: Json) => constructPath), suppressed: suppressed !== undefined })),
  );
}

function readJson(path: string): Json {
  return JSON.parse(readFileSync(path, 'utf8'));
}
