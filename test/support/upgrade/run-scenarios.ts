/** What an upgrade does to each file, a row a scenario: the repository is rendered, edited, and upgraded in memory. */
import type { Volume } from 'memfs';
import { expect } from 'vitest';
import { MANIFEST_PATH } from '../../../src/core/manifest/manifest.js';
import { created, type Files, libraryOf, runUpgrade, SITE } from './versions.js';

export interface Scenario {
  readonly title: string;
  readonly old: Files;
  readonly edit?: (volume: Volume) => void;
  readonly next: Files;
  /** Text of each file afterwards; null: not there. */
  readonly after: Readonly<Record<string, string | RegExp | null>>;
  readonly code?: number;
}

export const write = (path: string, text: string | Uint8Array) => (volume: Volume) => {
  volume.mkdirSync(`${SITE}/${path}`.replace(/\/[^/]*$/, ''), { recursive: true });
  volume.writeFileSync(`${SITE}/${path}`, text);
};
export const remove = (path: string) => (volume: Volume) => volume.unlinkSync(`${SITE}/${path}`);

/** A second run must change nothing. */
export async function check({ old, edit, next, after, code = 0 }: Scenario): Promise<void> {
  const volume = await created(libraryOf('1.0.0', old));
  edit?.(volume);
  const outcome = await runUpgrade(volume, libraryOf('2.0.0', next), ['--yes']);
  expect(outcome.error?.message).toBeUndefined();
  expect(outcome.code).toBe(code);
  for (const [path, text] of Object.entries(after)) {
    const file = `${SITE}/${path}`;
    const exists = volume.existsSync(file);
    const found = exists
      ? volume.statSync(file).isDirectory()
        ? 'a folder'
        : String(volume.readFileSync(file))
      : null;
    if (text instanceof RegExp) expect(found, path).toMatch(text);
    else expect(found, path).toBe(text);
  }
  expect(JSON.parse(String(volume.readFileSync(`${SITE}/${MANIFEST_PATH}`)))).toMatchObject({ version: '2.0.0' });
  if (code !== 0) return;
  const before = JSON.stringify(volume.toJSON());
  expect((await runUpgrade(volume, libraryOf('2.0.0', next), ['--yes'])).out).toMatch(/^Up to date/);
  expect(JSON.stringify(volume.toJSON())).toBe(before);
}
