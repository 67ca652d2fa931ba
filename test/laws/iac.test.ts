/** The model of infrastructure reads code; it is no part of what `npm create` loads, and nothing in it goes in circles. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/catalogue.js';

/** Files of the project that a file imports, dynamic and type imports included. */
function importsOf(file: string): readonly string[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)\.js'/g);
  return [...found].map(([, path]) => resolve(file, '..', `${path}.ts`));
}

function reachable(from: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const next of importsOf(from)) reachable(next, seen);
  return seen;
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return entries.filter((name) => /(?<!\.test)\.ts$/.test(name)).map((name) => join(root, folder, name));
}

describe('the model of infrastructure', () => {
  it('is not loaded by the command', () => {
    const loaded = [...reachable(join(root, 'src/cli.ts')), ...reachable(join(root, 'src/front.ts'))];
    expect(loaded.length).toBeGreaterThan(20);
    // What a bad example looks like is a type, which is gone by then.
    const types = join(root, 'src/checks/bad-example.ts');
    expect(importsOf(types)).toEqual([join(root, 'src/core/types.ts')]);
    expect(loaded.filter((file) => /\/src\/(iac|checks)\//.test(file) && file !== types)).toEqual([]);
  });

  it.each(['src/iac', 'src/checks'])('has no circle of imports in %s', (folder) => {
    const circular = filesIn(folder).filter((file) => importsOf(file).some((next) => reachable(next).has(file)));
    expect(circular).toEqual([]);
  });
});
