/** Notes which values of a document somebody looked at: what nobody reads cannot be compared, and has to be found. */

/** Something out of a plan or a template. Its shape is the tool's, and a reader's mistake shows as a difference. */
// biome-ignore lint/suspicious/noExplicitAny: readers pick values out of documents that have no type
export type Raw = any;

export interface Tracked {
  /** The same document; looking at a value of it notes its path. */
  readonly view: Raw;
  /** Paths of values that nobody looked at, list positions as `*`: `rule.*.status`. */
  readonly unread: () => readonly string[];
}

export function tracked(document: Raw): Tracked {
  const seen = new Set<string>();
  return { view: watch(document, '', seen), unread: () => [...new Set(leaves(document, ''))].filter((path) => !seen.has(path)) };
}

function watch(value: Raw, path: string, seen: Set<string>): Raw {
  if (value === null || typeof value !== 'object') return value;
  return new Proxy(value, {
    get(target, key) {
      const found = Reflect.get(target, key);
      if (typeof key === 'symbol' || typeof found === 'function' || (Array.isArray(target) && key === 'length')) return found;
      const at = step(path, Array.isArray(target) ? '*' : key);
      if (leaf(found)) seen.add(at);
      return watch(found, at, seen);
    },
  });
}

/** An empty block says something by being there, so it counts as a value. */
function leaf(value: Raw): boolean {
  return value === null || typeof value !== 'object' || Object.keys(value).length === 0;
}

function leaves(value: Raw, path: string): readonly string[] {
  // A list of nothing says nothing.
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  if (leaf(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, step(path, Array.isArray(value) ? '*' : key)));
}

function step(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
