/** `controls/registry.ts`, made from the folders beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const REGISTRY = 'controls/registry.ts';

interface Folder {
  readonly id: string;
  readonly measure: number;
  readonly order: number;
  readonly files: ReadonlySet<string>;
}

/** The text for the folders below `root`. Reads control.ts as text: this must work while the registry is broken. */
export function registryText(root: string): string {
  const folders = readdirSync(join(root, 'controls'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFolder(join(root, 'controls', name), name))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const ordered = [...folders].sort((a, b) => a.measure - b.measure || a.order - b.order);
  const having = (file: string) => ordered.filter(({ files }) => files.has(file));
  return `/** Every control, in the order of the six measures: that of every table, and of the parts in a slot. Written by \`npm run generate\`. */

import type { BadExamples } from '../src/checks/bad-example.js';
import type { Missed } from '../src/core/locals/missed.js';
import type { OnPage } from '../src/core/locals/on-page.js';
import type { Control } from '../src/core/types.js';
import type { NoProbe, Probe } from '../src/probes/probe.js';
${folders.map(importsOf).join('')}
export const controls: readonly Control[] = [
${ordered.map(({ id }) => `  ${camelCase(id)},\n`).join('')}];

/** What the comparison page shows of a control, by its id. */
export const onPages: Readonly<Record<string, OnPage>> = {
${having('on-page.ts')
  .map(({ id }) => `  ${key(id)}: ${camelCase(id)}OnPage,\n`)
  .join('')}};

/** What scanners find while a control is off. */
export const missed: Readonly<Record<string, readonly Missed[]>> = {
${having('scanners.ts')
  .map(({ id }) => `  ${key(id)}: ${camelCase(id)}Missed,\n`)
  .join('')}};

/** What asks a deployed site, or why nothing can. Loaded one by one: the command needs none. */
export const probes: Readonly<Record<string, () => Promise<{ readonly probe: Probe | NoProbe }>>> = {
${having('probe.ts')
  .map(({ id }) => `  ${key(id)}: () => import('./${id}/probe.js'),\n`)
  .join('')}};

/** What weakens it, for the tests. */
export const badExamples: Readonly<Record<string, () => Promise<{ readonly bad: BadExamples }>>> = {
${having('bad-example.ts')
  .map(({ id }) => `  ${key(id)}: () => import('./${id}/bad-example.js'),\n`)
  .join('')}};
`;
}

function readFolder(path: string, id: string): Folder {
  const files = new Set(readdirSync(path));
  const text = existsSync(join(path, 'control.ts')) ? readFileSync(join(path, 'control.ts'), 'utf8') : '';
  const number = (name: string) => Number(new RegExp(`^ {2}${name}: (\\d+),$`, 'm').exec(text)?.[1] ?? Number.NaN);
  const folder = { id, measure: number('measure'), order: number('order'), files };
  if (Number.isNaN(folder.measure + folder.order))
    throw new Error(`controls/${id}/control.ts lacks a measure or an order, a number on a line each`);
  return folder;
}

function importsOf({ id, files }: Folder): string {
  const line = (name: string, as: string, file: string) => `import { ${name} as ${as} } from './${id}/${file}.js';\n`;
  return [
    line('control', camelCase(id), 'control'),
    ...(files.has('on-page.ts') ? [line('onPage', `${camelCase(id)}OnPage`, 'on-page')] : []),
    ...(files.has('scanners.ts') ? [line('missed', `${camelCase(id)}Missed`, 'scanners')] : []),
  ].join('');
}

function key(id: string): string {
  return id.includes('-') ? `'${id}'` : id;
}

function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
