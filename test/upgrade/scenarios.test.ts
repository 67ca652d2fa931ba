/** Each scenario: the repository is rendered, edited, and upgraded in memory. */
import { describe, expect, it } from 'vitest';
import { MANIFEST_PATH } from '../../src/core/manifest/manifest.js';
import { created, libraryOf, runUpgrade, SITE } from '../support/versions.js';
import { formatScenarios } from './format-scenarios.js';
import { scenarios } from './scenarios.js';

describe.each([...scenarios, ...formatScenarios])('$title', ({ old, edit, next, after, code = 0 }) => {
  it('gives what the owner expects, and a second run changes nothing', async () => {
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
  });
});
