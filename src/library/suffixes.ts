/** Looks names up in the public suffix list as it is published: a rule a line, private ones below a heading. */

const PRIVATE = '\n// ===BEGIN PRIVATE DOMAINS===\n';

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
  const registries = list.slice(0, list.indexOf(PRIVATE) + 1);
  const getPublicSuffix: Lookup['getPublicSuffix'] = (name, options) =>
    findSuffix(name, options?.allowPrivateDomains ? list : registries);
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
function findSuffix(name: string, rules: string): string {
  for (let suffix = name; ; ) {
    const parent = suffix.slice(suffix.indexOf('.') + 1);
    if (parent === suffix) return suffix;
    if (rules.includes(`\n!${suffix}\n`)) return parent;
    if (rules.includes(`\n${suffix}\n`) || rules.includes(`\n*.${parent}\n`)) return suffix;
    suffix = parent;
  }
}
