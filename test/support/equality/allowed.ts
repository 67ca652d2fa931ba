/** Where the flavors may differ, each with its reason. An entry that no difference needs any more fails the test. */
import type { Difference } from './difference.js';

export interface Allowed {
  /** Path of the property, steps apart by ` > `: `*` stands for anything within a step, a last `**` for everything below. */
  readonly path: string;
  /** Those that say something else than the others. */
  readonly flavors: readonly string[];
  readonly reason: string;
}

/** Splits what differs into what is allowed to and what is not; the entries that were needed come along. */
export function sift(
  found: readonly Difference[],
  allowed: readonly Allowed[],
): { readonly refused: readonly Difference[]; readonly used: readonly Allowed[] } {
  const used = new Set<Allowed>();
  const refused = found.filter((difference) => {
    const entries = allowed.filter((entry) => covers(entry, difference));
    for (const entry of entries) used.add(entry);
    return entries.length === 0;
  });
  return { refused, used: [...used] };
}

/** The others must still agree: an entry for one flavor hides nothing of another. */
function covers({ path, flavors }: Allowed, difference: Difference): boolean {
  const others = Object.entries(difference.values).filter(([flavor]) => !flavors.includes(flavor));
  return (
    new Set(others.map(([, value]) => JSON.stringify(value))).size <= 1 &&
    pattern(path).test(difference.path.join(' > '))
  );
}

function pattern(path: string): RegExp {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/ > \*\*$/, '( > .*)?').replace(/(?<!\.)\*/g, '(?:(?! > ).)*')}$`);
}
