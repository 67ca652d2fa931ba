/** What scanners of the rendered repository find while a control is off: data, in `scanners.ts` of its folder. */
import type { Flavor } from '../types.js';

/** File of a flavor that accepts findings in writing. */
export type Where = 'checkov' | 'distribution' | 'content-bucket';

export interface Missed {
  readonly flavor: Flavor;
  readonly where: Where;
  /** Ids of the rules, as the scanner calls them. */
  readonly rules: readonly string[];
  /** A control or a circumstance without which the scanner has nothing to look at. */
  readonly with?: string;
  /** Lower ranks come first; the default is 0. Equal ranks follow the order of the catalogue. */
  readonly rank?: number;
}

/** A rule that is accepted, with the control that is off and why. */
export interface AcceptedRule {
  readonly rule: string;
  readonly id: string;
  readonly why: string;
}
