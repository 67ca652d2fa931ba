/** Laws of the folders: imports go one way, and ARCHITECTURE.md draws what is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/catalogue.js';

const TOP = ['src', 'controls', 'generators', 'scripts', 'bench', 'test'];

/** Source files by their paths from the root; tests import from everywhere, so only what they import counts. */
const files = TOP.flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
);

/** A file stands for itself directly below `src` and `src/core`, and else for its folder there. */
function unitOf(file: string): string {
  const [top = '', second = '', third = ''] = file.split('/');
  if (top !== 'src') return top;
  return second === 'core' ? `src/core/${third}` : `src/${second}`;
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)\.js'/g)]
    .map(([, path]) => relative(root, resolve(root, dirname(file), `${path}.ts`)))
    .filter((path) => files.includes(path));
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

function graphOf(name: (file: string) => string): Graph {
  const graph = new Map<string, Set<string>>();
  for (const file of files) {
    const from = name(file);
    const to = graph.get(from) ?? new Set();
    graph.set(from, to);
    for (const target of importsOf(file)) if (name(target) !== from) to.add(name(target));
  }
  return graph;
}

/** Takes away what imports nothing that is left, until nothing more goes: circles and what leads to them are left. */
function circles(graph: Graph): readonly string[] {
  const left = new Map(graph);
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    for (const [from, to] of left) if ([...to].every((each) => !left.has(each))) left.delete(from);
  }
  // The same from the other end: what nobody in the rest imports only leads there.
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    for (const from of left.keys()) if (![...left.values()].some((to) => to.has(from))) left.delete(from);
  }
  return [...left.keys()].sort();
}

/** Folders and files that the tree in ARCHITECTURE.md names, by their paths. */
function drawn(): readonly string[] {
  const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const tree = /## Folder tree\n\n```\n(.*?)\n```/s.exec(page)![1]!;
  const open: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', names = ''] = /^( *)(\S+(?: [\w-]+(?:\/|\.ts))*)(?: {2,}|$)/.exec(line) ?? [];
    const depth = indent.length / 2;
    if (names === '' || !Number.isInteger(depth) || depth > open.length) return [];
    const all = names.split(' ').map((name) => [...open.slice(0, depth), name.replace(/\/$/, '')].join('/'));
    open.splice(depth, Infinity, names.split(' ')[0]!.replace(/\/$/, ''));
    return all;
  });
}

describe('structure', () => {
  it('has no circle of imports, between files or between folders', () => {
    expect(
      circles(
        new Map([
          ['a', new Set(['b'])],
          ['b', new Set(['c'])],
          ['c', new Set(['b'])],
        ]),
      ),
    ).toEqual(['b', 'c']);
    expect(circles(graphOf((file) => file))).toEqual([]);
    expect(circles(graphOf(unitOf))).toEqual([]);
  });

  it('has what tests share in one place', () => {
    expect(files.filter((file) => /^test\/(?!support\/)/.test(file))).toEqual([]);
  });

  it('is drawn in ARCHITECTURE.md: what is named is there, and every folder of the source is named', () => {
    const named = drawn();
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((path) => !path.includes('<') && !existsSync(join(root, path)))).toEqual([]);
    const folders = [...new Set(files.map(unitOf))].filter((unit) => !unit.endsWith('.ts'));
    expect(folders.filter((folder) => !named.some((path) => `${path}/`.startsWith(`${folder}/`)))).toEqual([]);
  });
});
