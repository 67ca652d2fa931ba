/** The real terraform on one variant of a rendered repository, against the emulator. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileTree } from '../../../src/core/types.js';
import { forProvider5 } from '../terraform/provider-5.js';
import { terraform } from '../terraform/run.js';
import { OVERRIDE, overrideFor } from './overrides.js';
import type { Site } from './site.js';

export type Environment = Readonly<Record<string, string>>;

/** Runs terraform in a folder and gives what it printed; rejects with that when it fails. */
export async function mustRun(folder: string, args: readonly string[], environment: Environment): Promise<string> {
  const { status, stdout, stderr } = await terraform(folder, args, environment);
  if (status !== 0) throw new Error(`terraform ${args.join(' ')} failed:\n${stderr || stdout}`);
  return stdout;
}

/** Makes the rendered files of a folder such that provider 5 takes them, and puts the override beside them. */
export function pointAtEmulator(tree: FileTree, root: string, folder: string, backend: 'local' | 'rendered'): void {
  for (const [path, { bytes }] of forProvider5(tree))
    if (path.startsWith(`${folder}/`) && path.endsWith('.tf')) writeFileSync(join(root, path), bytes);
  writeFileSync(join(root, folder, OVERRIDE), overrideFor(tree, folder, backend));
}

/** `init` and `apply`, with the state in a file. */
export async function apply({ tree, root, variant, folder, emulator }: Site): Promise<void> {
  pointAtEmulator(tree, root, variant, 'local');
  await mustRun(folder, ['init', '-input=false', '-no-color'], emulator.environment);
  await mustRun(folder, ['apply', '-input=false', '-auto-approve', '-no-color'], emulator.environment);
}

/** What a plan would change now, `<address> <actions>`; `args` such as variables. */
export async function plannedChanges(
  folder: string,
  environment: Environment,
  args: readonly string[] = [],
): Promise<readonly string[]> {
  await mustRun(folder, ['plan', '-input=false', '-no-color', '-out=emulator.tfplan', ...args], environment);
  return changes(await mustRun(folder, ['show', '-json', 'emulator.tfplan'], environment));
}

interface Plan {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly change: { readonly actions: readonly string[] };
  }[];
  readonly output_changes?: Readonly<Record<string, { readonly actions: readonly string[] }>>;
}

function changes(json: string): readonly string[] {
  const { resource_changes = [], output_changes = {} } = JSON.parse(json) as Plan;
  const all = [
    ...resource_changes.map(({ address, change }) => ({ address, ...change })),
    ...Object.entries(output_changes).map(([name, change]) => ({ address: `output.${name}`, ...change })),
  ];
  return all
    .filter(({ actions }) => actions.some((action) => action !== 'no-op' && action !== 'read'))
    .map(({ address, actions }) => `${address} ${actions.join(' and ')}`);
}

export async function outputs(
  folder: string,
  environment: Environment,
): Promise<Readonly<Record<string, string | undefined>>> {
  const json = JSON.parse(await mustRun(folder, ['output', '-json'], environment)) as Record<string, { value: string }>;
  return Object.fromEntries(Object.entries(json).map(([name, { value }]) => [name, value]));
}
