/** The real terraform on a rendered folder, against the emulator. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FileTree } from '../../src/core/types.js';
import { writeTree } from '../support/write-tree.js';
import type { Emulator } from './ministack.js';
import { OVERRIDE, overrideFor } from './overrides.js';

export type Variant = 'insecure' | 'hardened';

export interface Deployment {
  /** Root of the rendered repository on disk. */
  readonly folder: string;
  readonly apply: () => Promise<void>;
  /** What a plan right after the apply would change: `<address> <actions>`. */
  readonly plannedChanges: () => Promise<readonly string[]>;
  readonly outputs: () => Promise<Readonly<Record<string, unknown>>>;
  /** @returns addresses that are left */
  readonly destroy: () => Promise<readonly string[]>;
}

export async function deployment(tree: FileTree, variant: Variant, emulator: Emulator, cliConfig: string): Promise<Deployment> {
  const folder = writeTree(tree);
  const path = join(folder, variant);
  writeFileSync(join(path, OVERRIDE), overrideFor(tree, variant));
  const run = (...args: string[]) => terraform(path, emulator, cliConfig, args);
  await run('init', '-input=false');
  return {
    folder,
    apply: async () => void (await run('apply', '-input=false', '-auto-approve')),
    plannedChanges: async () => {
      await run('plan', '-input=false', '-out=second.tfplan');
      return changes(await run('show', '-json', 'second.tfplan'));
    },
    outputs: async () => Object.fromEntries(Object.entries(JSON.parse(await run('output', '-json')) as Record<string, { value: unknown }>).map(([name, { value }]) => [name, value])),
    destroy: async () => {
      await run('destroy', '-input=false', '-auto-approve');
      return (await run('state', 'list')).split('\n').filter((address) => address !== '');
    },
  };
}

interface Plan {
  readonly resource_changes?: readonly { readonly address: string; readonly change: { readonly actions: readonly string[] } }[];
  readonly output_changes?: Readonly<Record<string, { readonly actions: readonly string[] }>>;
}

function changes(json: string): readonly string[] {
  const { resource_changes = [], output_changes = {} } = JSON.parse(json) as Plan;
  const all = [...resource_changes.map(({ address, change }) => ({ address, ...change })), ...Object.entries(output_changes).map(([name, change]) => ({ address: `output.${name}`, ...change }))];
  return all.filter(({ actions }) => actions.some((action) => action !== 'no-op' && action !== 'read')).map(({ address, actions }) => `${address} ${actions.join(' and ')}`);
}

const execute = promisify(execFile);

async function terraform(folder: string, emulator: Emulator, cliConfig: string, args: readonly string[]): Promise<string> {
  const env = { ...emulator.environment, TF_CLI_CONFIG_FILE: cliConfig, TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1' };
  try {
    return (await execute('terraform', [args[0]!, ...(args[0] === 'show' || args[0] === 'output' || args[0] === 'state' ? [] : ['-no-color']), ...args.slice(1)], { cwd: folder, env, maxBuffer: 64 << 20 })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`terraform ${args[0]} failed:\n${stderr || stdout}`);
  }
}
