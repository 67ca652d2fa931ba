/** Looks names up in the public suffix list: a line for each name that has rules below it, private rules under a heading. */

export const BEGIN_REGISTRIES = '// ===BEGIN ICANN DOMAINS===';
export const BEGIN_PRIVATE = '// ===BEGIN PRIVATE DOMAINS===';

export interface Options {
  /** Whether suffixes count that companies opened below names of their own, like `github.io`. */
  readonly allowPrivateDomains?: boolean;
}

export interface Lookup {
  /** The suffix below which others register names; never empty. */
  readonly getPublicSuffix: (name: string, options?: Options) => string;
  /** The name registered below the suffix; null when there is nothing before it. */
  readonly getDomain: (name: string, options?: Options) => string | null;
}

/** What the package tldts does with names that are known to be names, in the terms of that package. */
export function makeLookup(list: string): Lookup {
  const half = list.indexOf(BEGIN_PRIVATE);
  const registries = [list.slice(0, half)];
  const all = [...registries, list.slice(half)];
  const getPublicSuffix: Lookup['getPublicSuffix'] = (name, options) =>
    findSuffix(name, options?.allowPrivateDomains ? all : registries);
  return {
    getPublicSuffix,
    getDomain(name, options) {
      const suffix = getPublicSuffix(name, options);
      return name.length > suffix.length
        ? name.slice(name.lastIndexOf('.', name.length - suffix.length - 2) + 1)
        : null;
    },
  };
}

/** The longest rule that fits: `!www.ck` is an exception to `*.ck`. Without one, the last label is the suffix. */
function findSuffix(name: string, lists: readonly string[]): string {
  for (let suffix = name; ; ) {
    const dot = suffix.indexOf('.');
    if (dot === -1) return suffix;
    const parent = suffix.slice(dot + 1);
    const label = suffix.slice(0, dot);
    const labels = lists.map((list) => labelsBelow(parent, list));
    const has = (wanted: string) => labels.some((each) => each.includes(` ${wanted} `));
    if (has(`!${label}`)) return parent;
    if (has(label) || has('*')) return suffix;
    suffix = parent;
  }
}

/** With a blank on either side of each. */
function labelsBelow(name: string, list: string): string {
  const start = list.indexOf(`\n${name}: `);
  if (start === -1) return '';
  return `${list.slice(start + name.length + 2, list.indexOf('\n', start + 1))} `;
}
