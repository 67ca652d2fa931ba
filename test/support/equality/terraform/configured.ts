/** The part of a resource's values that the code sets; the rest is what a mock made up. */
import { type Block, blocksOf } from '../../../../src/iac/terraform/syntax.js';
import type { Raw } from '../unread.js';

/** Arguments of Terraform itself: they change how, not what. */
const META = new Set(['provider', 'depends_on', 'lifecycle', 'for_each', 'count', 'timeouts']);

export function configured(values: Raw, block: Block): Raw {
  return set(Object.fromEntries(Object.entries(values).filter(([name]) => !META.has(name))), [block]);
}

/** @param blocks all that are written of one type, for Terraform says only what came of them */
function set(values: Raw, blocks: readonly Block[]): Raw {
  if (Array.isArray(values)) return values.map((each) => set(each, blocks));
  const kept = Object.entries<Raw>(values).flatMap(([name, value]) => {
    if (value === null) return [];
    if (blocks.some(({ attributes }) => attributes.some((each) => each.name === name))) return [[name, value]];
    const nested = blocks.flatMap((block) => [
      ...blocksOf(block, name),
      ...blocksOf(block, 'dynamic')
        .filter(({ labels }) => labels[0] === name)
        .flatMap((each) => blocksOf(each, 'content')),
    ]);
    // No block of a type is the same as none that is written.
    return nested.length === 0 || value.length === 0 ? [] : [[name, set(value, nested)]];
  });
  return Object.fromEntries(kept);
}
