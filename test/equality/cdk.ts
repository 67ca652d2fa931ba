/** The CDK flavor as its app synthesizes it: stacks of one stage, in the order of their dependencies. */
import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FileTree } from '../../src/core/types.js';
import { root } from '../support/catalogue.js';
import { writeTree } from '../support/write-tree.js';
import type { Deployment } from './cloudformation.js';
import { ACCOUNT } from './references.js';
import { deployed } from './template/deployed.js';
import type { Stack } from './template/evaluate.js';
import type { Raw } from './unread.js';

/** @returns the folder with what was synthesized, for both variants */
export async function synthesize(tree: FileTree): Promise<string> {
  const folder = writeTree(tree);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const { app, context } = JSON.parse(readFileSync(join(folder, 'cdk.json'), 'utf8'));
  const [program, ...args] = app.split(' ');
  const output = join(folder, 'cdk.out');
  // What scanners find is for another test to judge.
  const asked = { ...context, '@aws-cdk/core:failSynthOnValidationErrors': false };
  await promisify(execFile)(program, args, {
    cwd: folder,
    env: { ...process.env, CDK_OUTDIR: output, CDK_CONTEXT_JSON: JSON.stringify(asked), CDK_DEFAULT_ACCOUNT: ACCOUNT },
  });
  return output;
}

export function cdk(synthesized: string, variant: 'hardened' | 'insecure'): Deployment {
  const folder = join(synthesized, `assembly-${variant}`);
  const { artifacts } = read(join(folder, 'manifest.json'));
  const stacks = Object.entries<Raw>(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack');
  return {
    deployed: deployed(inOrder(new Map(stacks)).map((artifact) => stackOf(folder, artifact))),
    tags: tagsOf(stacks.map(([, artifact]) => artifact)),
  };
}

function stackOf(folder: string, { environment, properties, displayName }: Raw): Stack {
  const template = read(join(folder, properties.templateFile));
  // What has no default is what `npm run deploy` hands over.
  const takes = Object.entries<Raw>(template.Parameters ?? {}).filter(([, { Default }]) => Default === undefined);
  return {
    name: properties.stackName ?? displayName,
    region: environment.split('/').at(-1),
    template,
    settings: {},
    takes: takes.map(([name]) => name),
  };
}

function inOrder(left: ReadonlyMap<string, Raw>): readonly Raw[] {
  if (left.size === 0) return [];
  const free = [...left].filter(([, { dependencies = [] }]) => !dependencies.some((name: string) => left.has(name)));
  if (free.length === 0) throw new Error(`stacks wait for each other: ${[...left.keys()].join(', ')}`);
  return [
    ...free.map(([, artifact]) => artifact),
    ...inOrder(new Map([...left].filter(([name]) => !free.some(([done]) => done === name)))),
  ];
}

/** All stacks of a variant are tagged alike. */
function tagsOf(stacks: readonly Raw[]): Readonly<Record<string, string>> {
  const different = new Set(
    stacks.map(({ properties: { tags = {} } }) => JSON.stringify(Object.fromEntries(Object.entries(tags).sort()))),
  );
  if (different.size > 1) throw new Error(`stacks are tagged differently: ${[...different].join(' and ')}`);
  return JSON.parse([...different][0] ?? '{}');
}

function read(path: string): Raw {
  return JSON.parse(readFileSync(path, 'utf8'));
}
