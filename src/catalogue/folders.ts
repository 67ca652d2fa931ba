/** Controls from folders outside the project, such as a team's own. Such a folder has the same files as one of ours. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Missed } from '../core/locals/missed.js';
import type { OnPage } from '../core/locals/on-page.js';
import type { Catalogue, CatalogueEntry } from '../core/rendering/catalogue.js';
import type { Control } from '../core/types.js';
import { ProdgradeError } from '../errors.js';
import { readEntry } from './disk.js';

/** What data may be written in. Node itself reads the first one; the others need a loader, as in the tests here. */
const EXTENSIONS = ['.mjs', '.js', '.ts'];

/** The catalogue with these controls, each at its place among those of its measure. */
export async function withFolders(catalogue: Catalogue, folders: readonly string[]): Promise<Catalogue> {
  const added = await Promise.all(folders.map(loadControl));
  const entries = [...catalogue.entries, ...added].sort(
    ({ control: a }, { control: b }) => a.measure - b.measure || a.order - b.order,
  );
  const ids = entries.map(({ control }) => control.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined)
    throw new ProdgradeError(`Two controls are called ${twice}.`, 'Give the folder and the id of one another name.');
  return { ...catalogue, entries };
}

export async function loadControl(folder: string): Promise<CatalogueEntry> {
  const control = await load<Control>(folder, 'control', 'control');
  if (control === undefined)
    throw new ProdgradeError(`${folder} has no control.mjs.`, 'Start from a folder below controls/ of this project.');
  if (control.id !== basename(folder))
    throw new ProdgradeError(
      `${folder} holds a control that is called ${control.id}.`,
      'Give the folder the name of its control.',
    );
  return readEntry(folder, folder, {
    control,
    onPage: (await load<OnPage>(folder, 'on-page', 'onPage')) ?? {},
    missed: (await load<readonly Missed[]>(folder, 'scanners', 'missed')) ?? [],
  });
}

/** What a file of the folder exports under this name. */
async function load<Value>(folder: string, file: string, name: string): Promise<Value | undefined> {
  const path = EXTENSIONS.map((extension) => join(folder, `${file}${extension}`)).find(existsSync);
  if (path === undefined) return undefined;
  const module = (await import(pathToFileURL(path).href)) as Readonly<Record<string, Value>>;
  return module[name];
}
