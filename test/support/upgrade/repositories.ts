/** Whole repositories in memory, and upgrades of them. */
import { Volume } from 'memfs';
import { expect } from 'vitest';
import type { Answers } from '../../../src/core/types.js';
import { renderRepository } from '../../../src/flows/render.js';
import { catalogue, sampleAnswers, withDependents, withRequirements } from '../catalogue.js';
import { posixDisk } from '../disk/posix-disk.js';
import { runUpgrade, SITE } from './versions.js';

export function deployed(answers: Partial<Answers> = {}): Volume {
  const volume = new Volume();
  for (const [path, { bytes }] of renderRepository({ ...sampleAnswers, ...answers }, catalogue).tree) {
    volume.mkdirSync(`${SITE}/${path}`.replace(/\/[^/]*$/, ''), { recursive: true });
    volume.writeFileSync(`${SITE}/${path}`, bytes);
  }
  return volume;
}
export const filesOf = (volume: Volume): Record<string, string> =>
  Object.fromEntries(
    Object.entries(volume.toJSON(SITE)).map(([path, text]) => [path.slice(SITE.length + 1), text ?? '']),
  );
export const read = (volume: Volume, path: string) => filesOf(volume)[path];
export const edit = (volume: Volume, path: string, change: (text: string) => string) =>
  volume.writeFileSync(`${SITE}/${path}`, change(String(volume.readFileSync(`${SITE}/${path}`))));
export const upgrade = async (volume: Volume, ...argv: readonly string[]) => {
  const run = await runUpgrade(volume, catalogue, ['--yes', ...argv], { fs: posixDisk(volume) });
  expect([run.code, run.error?.message]).toEqual([0, undefined]);
  return run;
};
export const off = (id: string) => withDependents(id).flatMap((each) => ['--waive', `${each}=turned off`]);
/** Its dependents too, which `off` waived, with what each of them requires: another `off` may have waived that. */
export const on = (id: string) => {
  const ids = new Set(withDependents(id).flatMap(withRequirements));
  return [...ids].flatMap((each) => ['--add', each]);
};
export const addresses = (text: string | undefined, argument: string) =>
  [...(text ?? '').matchAll(new RegExp(`^  ${argument} += (\\w+\\.\\w+)$`, 'gm'))].map(([, address]) => address!);
