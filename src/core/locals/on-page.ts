/** What the comparison page shows of one control: data, in `on-page.ts` of its folder. */
import type { Band, Column, EdgeKind, Icon } from './comparison.js';

/** Lower ranks come first; the default is 0. Equal ranks follow the order of the catalogue. */
export interface Ranked {
  readonly rank?: number;
}

/** A box of the drawing. Within a column, boxes of the core come first, by rank. */
export interface BoxSpec extends Ranked {
  readonly id: string;
  readonly title: string;
  readonly icon: Icon;
  readonly band: Band;
  readonly column: Column;
  /** Tells the owner what happens: the drawing in words says that somebody watches. */
  readonly watches?: true;
}

/** What the control makes a box do, in about four words. */
export interface LineSpec extends Ranked {
  readonly box: string;
  readonly text: string;
  /** Types of resources that the control brings and that the box stands for. The drawings are tested against the code by them. */
  readonly resources?: { readonly terraform?: readonly string[]; readonly cloudformation?: readonly string[] };
}

/** Between two boxes; drawn where both are there. */
export interface ArrowSpec extends Ranked {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly label?: string;
}

export interface SentenceSpec extends Ranked {
  readonly text: string;
}

/** What to type once it is deployed, and what to see. The first one of a measure is shown. */
export interface VerifySpec extends Ranked {
  /** Variables are those of the runbook; `{{name}}` is a value that templates see as `it.name`. */
  readonly command: string;
  readonly expect: string;
}

export interface OnPage {
  /** Box that it brings. */
  readonly box?: BoxSpec;
  readonly lines?: readonly LineSpec[];
  readonly arrows?: readonly ArrowSpec[];
  /** What it adds to the text about its measure. */
  readonly sentence?: SentenceSpec;
  /** Its lines are among the first to be quoted; those with the lowest number that are marked are. */
  readonly quoted?: number;
  readonly verify?: VerifySpec;
}

/** Sorts what is in the order of the catalogue. */
export function byRank(a: Ranked, b: Ranked): number {
  return (a.rank ?? 0) - (b.rank ?? 0);
}
