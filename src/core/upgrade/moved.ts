/** Terraform addresses that the template changed: `moved` blocks, so that what is deployed keeps its data. */
import type { Address } from '../manifest/migrations.js';
import type { PosixPath } from '../types.js';
import { addressesIn, type Resources, resourcesOf, type Texts } from './resources.js';
import { withBlocks } from './written.js';

export const MOVED_PATH: PosixPath = 'hardened/moved.tf';

const HEAD = [
  '# Resources that have another address now. Terraform renames them in its state and changes nothing of them. Once every',
  '# deployment of this code was applied, this file may go. Written by `prodgrade upgrade`.',
].join('\n');

export interface Moves {
  /** The file as it should be; undefined for no file. */
  readonly moved: string | undefined;
  /** Every address that a written block moves from. */
  readonly from: readonly string[];
  /** Addresses that the owner's code does not follow, with what to do. */
  readonly byHand: readonly string[];
}

/**
 * An address that moved twice gets two blocks, which Terraform follows one after the other: so one upgrade over several
 * versions writes the same as single upgrades.
 */
export function planAddresses(before: Texts, after: Texts, steps: readonly Address[]): Moves {
  const [had, has] = [resourcesOf(before), resourcesOf(after)];
  const known = addressesIn(after, 'moved', 'from');
  const chains = chainsOf(steps);
  const applied = chains.filter((chain) => applies(chain, had, has)).flat();
  const added = applied
    .filter(({ from }) => !known.includes(from))
    .map(({ from, to }) => `moved {\n  from = ${from}\n  to   = ${to}\n}`);
  return {
    moved: withBlocks(before.get(MOVED_PATH), HEAD, added, () => false),
    from: applied.map(({ from }) => from),
    byHand: chains.flatMap((chain) => problemOf(chain, had, has) ?? []),
  };
}

type Chain = readonly Address[];

function chainsOf(steps: readonly Address[]): readonly Chain[] {
  const chains: Address[][] = [];
  for (const step of steps) {
    const earlier = chains.find((chain) => chain.at(-1)!.to === step.from);
    if (earlier) earlier.push(step);
    else chains.push([step]);
  }
  return chains;
}

/** The code before has the first address, and the code after has the last one instead. */
function applies(chain: Chain, had: Resources, has: Resources): boolean {
  const [from, to] = endsOf(chain);
  return had.has(from) && !has.has(from) && has.has(to) && !had.has(to);
}

function problemOf(chain: Chain, had: Resources, has: Resources): string | undefined {
  const [from, to] = endsOf(chain);
  if (!has.has(to) || had.has(to)) return undefined;
  if (has.has(from))
    return `${from} is now ${to}, and your code declares both: keep one, and add a moved block if it is the new one.`;
  if (had.has(from)) return undefined;
  return `${to} was ${from}, which has another name in your code: add a moved block from your address, and take its removed block out of hardened/retired.tf. Otherwise Terraform creates it again.`;
}

function endsOf(chain: Chain): readonly [from: string, to: string] {
  return [chain[0]!.from, chain.at(-1)!.to];
}
