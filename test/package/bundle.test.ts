/** The files of the bundle: what is in which, and whose it is. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.js';
import { root } from '../support/catalogue.js';

const dist = mkdtempSync(join(tmpdir(), 'prodgrade-bundle-'));
const loadedLater = ['merging', 'prompts', 'upgrading', 'yaml'];
const codeFiles = ['front', ...loadedLater];
const codeOf = (name: string) => readFileSync(join(dist, `${name}.cjs`), 'utf8');

/** What esbuild notes above each module: its path. */
function modules(names: readonly string[]): readonly string[] {
  return names.flatMap((name) =>
    Array.from(codeOf(name).matchAll(/^ *\/\/ ((?:src|node_modules)\/\S+\.(?:ts|m?js))$/gm), ([, path]) => path!),
  );
}

beforeAll(() => build(dist));
afterAll(() => rmSync(dist, { recursive: true }));

describe('bundle', () => {
  it('has what is in front.cjs nowhere else, and none of it in a function, which V8 would read twice', () => {
    const front = new Set(modules(['front']));
    const others = modules(loadedLater);
    expect(front.size).toBeGreaterThan(80);
    expect(others.length).toBeGreaterThan(40);
    expect(others.filter((path) => front.has(path))).toEqual([]);
    for (const name of codeFiles) expect(codeOf(name)).not.toContain('__esm(');
  });

  it('has nothing of other commands in what create reads', () => {
    const front = modules(['front']);
    expect(front).toContain('src/commands/create/run.ts');
    const ofOthers =
      /^src\/(commands\/(upgrade|diff)\/run|flows\/(upgrade|infrastructure)|core\/(merge|upgrade)\/|io\/prompts\/(lists|plain))/;
    expect(front.filter((path) => ofOthers.test(path))).toEqual([]);
  });

  it('has the licence of everything that is bundled', () => {
    const notices = readFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['@inquirer/core', '@inquirer/input', 'fastest-levenshtein', 'signal-exit', 'mute-stream'])
      expect(notices).toMatch(new RegExp(`^${name} [0-9.]+, \\w+\\n\\n[\\s\\S]{200}`, 'm'));
    expect(notices).toContain('Mozilla Public License');
    // What esbuild notes above each module of another package.
    const bundled = new Set(
      modules(codeFiles).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
    );
    expect(bundled.size).toBeGreaterThan(5);
    for (const name of bundled) expect(notices).toMatch(new RegExp(`^${name} [0-9.]+, `, 'm'));
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    for (const name of bundled) {
      const folder = join(root, 'node_modules', name);
      const licence = readFileSync(
        join(folder, readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))!),
        'utf8',
      );
      const terms = Math.max(0, licence.search(/^(?:Permission|Redistribution) /m));
      expect(words(notices), name).toContain(words(licence.slice(0, terms)));
      expect(words(notices), name).toContain(words(licence.slice(terms)));
    }
  });
});
