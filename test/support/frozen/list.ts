/**
 * The frozen list of a flavor: one line a resource, with every level at which it is made. A deployed site knows its resources by
 * these names, so a line that is gone costs its owner a resource, or the data in it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Flavor } from '../../../src/core/types.js';
import { root } from '../catalogue.js';
import type { Line } from './resources.js';
import { type Site, sites } from './sites.js';

/** Set to write the list down; a line that is gone then needs a decision. */
const WRITE = process.env['PRODGRADE_WRITE_NAMES'] === '1';

const CHANGED =
  'Names that deployed sites have are no longer there. To change one is a decision with a migration: write both into docs/decisions.md, then write the list with PRODGRADE_WRITE_NAMES=1.';
const NEW = 'These names are new: write them down with PRODGRADE_WRITE_NAMES=1.';

export interface Made {
  readonly site: Site;
  readonly variant: string;
  readonly lines: readonly Line[];
}

/** Holds what a flavor makes now to its list. */
export function expectFrozen(flavor: Flavor, made: readonly Made[]): void {
  const file = join(root, 'test/frozen', `${flavor}.txt`);
  const now = levelsOf(made);
  if (WRITE) writeFileSync(file, print(now));
  const frozen = existsSync(file) ? parse(readFileSync(file, 'utf8')) : new Map<string, readonly string[]>();
  expect(missing(frozen, now), CHANGED).toEqual([]);
  expect(missing(now, frozen), NEW).toEqual([]);
}

type Levels = ReadonlyMap<string, readonly string[]>;

/** Levels at which each line is there, in the order of the sites. */
function levelsOf(made: readonly Made[]): Levels {
  const found = new Map<string, readonly string[]>();
  for (const { site, variant, lines } of made)
    for (const line of lines) {
      const key = `${site.name}  ${variant}  ${line}`;
      const before = found.get(key) ?? [];
      if (before.includes(site.level)) throw new Error(`two resources are known as ${line}`);
      found.set(key, [...before, site.level]);
    }
  return found;
}

/** `at strict: apex  hardened  …`, for each line and level that the other does not have. */
export function missing(from: Levels, other: Levels): readonly string[] {
  return [...from].flatMap(([line, levels]) =>
    levels.filter((level) => !other.get(line)?.includes(level)).map((level) => `at ${level}: ${line}`),
  );
}

export function print(levels: Levels): string {
  const lines = [...levels].map(([line, each]) => `${line}  ${each.join(' ')}\n`);
  return lines.sort().join('');
}

export function parse(text: string): Levels {
  const known = new Set(sites.map(({ level }) => level));
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const at = line.lastIndexOf('  ');
        const levels = line.slice(at + 2).split(' ');
        if (!levels.every((level) => known.has(level))) throw new Error(`no level is called ${levels.join(' ')}`);
        return [line.slice(0, at), levels] as const;
      }),
  );
}
