/** Rendered trees as the readers of infrastructure take them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileTree } from '../../../src/core/types.js';
import type { Model } from '../../../src/iac/model.js';
import { readCloudFormation } from '../../../src/iac/template/cloudformation.js';
import { templateModel } from '../../../src/iac/template/model.js';
import { terraformModel } from '../../../src/iac/terraform/model.js';
import { readTerraform } from '../../../src/iac/terraform/read.js';

export const ACCOUNT = '111122223333';

export function textsOf(tree: FileTree): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  return new Map([...tree].map(([path, { bytes }]) => [path, decoder.decode(bytes)]));
}

/** Every file of a folder on disk, by its path within. */
export function textsIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const;
    }),
  );
}

export async function terraformOf(files: ReadonlyMap<string, string>, folder: string): Promise<Model> {
  return terraformModel(await readTerraform(files, folder, { account: ACCOUNT }));
}

export function cloudFormationOf(files: ReadonlyMap<string, string>, folder: string): Model {
  return templateModel(readCloudFormation(files, folder, ACCOUNT));
}
