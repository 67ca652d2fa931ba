/** esbuild plugin: the public suffix list as text beside the command, where the package tldts has it as a program. */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { BEGIN_PRIVATE, BEGIN_REGISTRIES } from '../../src/catalogue/suffixes.js';
import type { Emit } from './catalogue.js';

const FILE = 'catalogue/public-suffixes.txt';

/** What both kinds of the package, tldts and tldts-icann, keep the list in. A node's edges lead to the labels before its own. */
interface Trie {
  readonly rulesRoot: number;
  readonly exceptionsRoot: number;
  /** Of the last label of a rule: 1 for a registry's, 2 for a private one. */
  readonly nodeFlags: Uint8Array;
  readonly edgeStart: Uint16Array;
  readonly edgeLength: Uint8Array;
  readonly edgeChild: Uint16Array;
  /** The labels of all edges in their order, one after the other. */
  readonly labelText: string;
}

/** Swaps the package for src/catalogue/suffixes.ts. */
export function suffixList(emit: Emit): Plugin {
  return {
    name: 'suffix-list',
    setup(build) {
      build.onLoad({ filter: /[\\/]tldts(-icann)?[\\/]dist[\\/]es6[\\/]index\.js$/ }, ({ path }) => {
        const folder = resolve(path, '../../cjs/src/data');
        emit(FILE, groupedList(createRequire(path)(join(folder, 'trie.js')) as Trie));
        return {
          contents: `import { readFileSync } from 'node:fs';
            import { makeLookup } from './src/catalogue/suffixes.ts';
            export const { getDomain, getPublicSuffix } = makeLookup(readFileSync(__dirname + '/${FILE}', 'utf8'));`,
          resolveDir: resolve(import.meta.dirname, '../..'),
          loader: 'ts',
        };
      });
    },
  };
}

/**
 * The rules of the list by the name that they stand below, in one line for each name. Names are looked up as punycode, so
 * it has no rules in other letters.
 */
export function groupedList(trie: Trie): string {
  const rules = [...rulesBelow(trie, trie.rulesRoot, ''), ...rulesBelow(trie, trie.exceptionsRoot, '!')]
    .filter(([rule]) => /^[\u0020-\u007e]*$/.test(rule))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const ofKind = (kind: number) => byParent(rules.filter(([, flags]) => flags & kind).map(([rule]) => rule));
  return [
    '// The public suffix list, https://publicsuffix.org, under the Mozilla Public License 2.0.',
    '// A line has a name, and the labels that the list has a rule for below it: "uk: co org" is co.uk and org.uk.',
    BEGIN_REGISTRIES,
    ...ofKind(1),
    BEGIN_PRIVATE,
    ...ofKind(2),
    '',
  ].join('\n');
}

/** The exception `!www.ck` is the label `!www` below `ck`, the rule `*.ck` the label `*`. A last label is a suffix without a rule. */
function byParent(rules: readonly string[]): readonly string[] {
  const labels = new Map<string, string[]>();
  for (const rule of rules.filter((each) => each.includes('.'))) {
    const [label, ...parent] = rule.split('.');
    const name = parent.join('.');
    labels.set(name, [...(labels.get(name) ?? []), label!]);
  }
  return [...labels].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, all]) => `${name}: ${all.join(' ')}`);
}

/** Rules with their flags, below a node whose own labels are `end`. */
function rulesBelow(trie: Trie, root: number, prefix: string): readonly (readonly [string, number])[] {
  const starts = labelStarts(trie);
  const below = (node: number, end: string): readonly (readonly [string, number])[] => {
    const found: (readonly [string, number])[] = [];
    for (let edge = trie.edgeStart[node]!; edge < trie.edgeStart[node + 1]!; edge += 1) {
      const label = trie.labelText.slice(starts[edge], starts[edge + 1]);
      const child = trie.edgeChild[edge]!;
      const name = end === '' ? label : `${label}.${end}`;
      if (trie.nodeFlags[child] !== 0) found.push([`${prefix}${name}`, trie.nodeFlags[child]!]);
      found.push(...below(child, name));
    }
    return found;
  };
  return below(root, '');
}

function labelStarts({ edgeLength }: Trie): readonly number[] {
  const starts = [0];
  for (const length of edgeLength) starts.push(starts.at(-1)! + length);
  return starts;
}
