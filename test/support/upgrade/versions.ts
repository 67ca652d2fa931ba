/** Libraries of made-up versions, for upgrades in memory. */
import { createFsFromVolume, Volume } from 'memfs';
import { upgradeVerb } from '../../../src/commands/upgrade/verb.js';
import type { Catalogue, Skeleton } from '../../../src/core/rendering/catalogue.js';
import type { FileClass } from '../../../src/core/types.js';
import type { FileSystem } from '../../../src/io/file-system.js';
import { HOME, type Outcome, runCreate, runVerb, type Setting, tinyLibrary } from '../world.js';

/** Text of each file by path; a list says class and mode too. */
export type Files = Readonly<
  Record<string, string | readonly [text: string, fileClass: FileClass, executable?: boolean]>
>;

export const SITE = `${HOME}/site`;

export function libraryOf(version: string, files: Files): Catalogue {
  const common = Object.entries(files).map(([path, file]): Skeleton => {
    const [text, fileClass = 'managed', executable = false] = typeof file === 'string' ? [file] : file;
    return { path, source: path, render: () => text, class: fileClass, executable };
  });
  return { ...tinyLibrary, version, skeletons: { common, terraform: [], cdk: [], cloudformation: [] } };
}

/** A repository as this version renders it. */
export async function created(catalogue: Catalogue, argv: readonly string[] = []): Promise<Volume> {
  const volume = Volume.fromJSON({ [HOME]: null });
  await runCreate(['site', '--domain', 'example.com', '--tier', 'baseline', '--yes', ...argv], { volume, catalogue });
  return volume;
}

export function runUpgrade(
  volume: Volume,
  catalogue: Catalogue,
  argv: readonly string[] = [],
  more: Setting = {},
): Promise<Outcome> {
  const fs = createFsFromVolume(volume) as unknown as FileSystem;
  return runVerb(upgradeVerb, ['site', ...argv], { volume, catalogue, fs, ...more });
}
