/** What the comparison page is made of. Values only; the page's template and `draw.ts` turn them into markup. */
import type { Measure, PosixPath } from '../types.js';

export type Variant = 'insecure' | 'hardened';

/** Bands of a drawing, from the visitor down to the owner. */
export type Band = 'outside' | 'dns' | 'edge' | 'storage' | 'watch' | 'change';
export type Column = 'left' | 'center' | 'right';
export type Icon =
  | 'person'
  | 'stranger'
  | 'name'
  | 'edge'
  | 'shield'
  | 'code'
  | 'seal'
  | 'list'
  | 'bucket'
  | 'key'
  | 'copy'
  | 'log'
  | 'bell'
  | 'chart'
  | 'eye'
  | 'branch'
  | 'role'
  | 'pulse';

/** A line of a node: what it does, and the measure that it belongs to. */
export interface Trait {
  readonly measure?: Measure;
  readonly text: string;
}

/** A box of a drawing. */
export interface Node {
  readonly id: string;
  readonly title: string;
  readonly icon: Icon;
  readonly band: Band;
  readonly column: Column;
  readonly watches?: true;
  readonly traits: readonly Trait[];
}

/** `open` is what the PoC lets happen, `blocked` what does not get through; `part` belongs to the other end. */
export type EdgeKind = 'way' | 'open' | 'blocked' | 'part';

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly label?: string;
}

/** One variant as a graph. */
export interface Architecture {
  readonly variant: Variant;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** Lines quoted from a rendered file, less the indentation they share. */
export interface Excerpt {
  readonly variant: Variant;
  readonly file: PosixPath;
  readonly lines: readonly string[];
  /** The lines as markup, a `span` each. */
  readonly html: string;
}

export interface ListedControl {
  readonly id: string;
  readonly title: string;
  /** Markup. */
  readonly protects: string;
  /** Markup. */
  readonly cost: string;
  /** Lines that are not quoted above the list already. */
  readonly code: readonly Excerpt[];
}

/** A look at what was deployed. */
export interface Look {
  /** For a shell, with the runbook's variables. */
  readonly command: string;
  /** What it shows when the measure works. */
  readonly expect: string;
}

export interface MeasureSection {
  readonly measure: Measure;
  readonly title: string;
  readonly gist: string;
  readonly poc: string;
  /** A sentence for each control that says most; empty when none of them is on. */
  readonly hardened: readonly string[];
  readonly pocCode: readonly Excerpt[];
  readonly code: readonly Excerpt[];
  /** Undefined when no control is on that could be looked at in one line. */
  readonly look: Look | undefined;
  readonly controls: readonly ListedControl[];
  /** `why` is markup. */
  readonly off: readonly { readonly id: string; readonly title: string; readonly why: string }[];
}

export interface Comparison {
  /** Name of the tool that the code is written for. */
  readonly flavor: string;
  readonly measures: readonly MeasureSection[];
  readonly drawings: readonly Drawing[];
}

/** A drawing of a variant, and the same in words for those who cannot see it. */
export interface Drawing extends Architecture {
  readonly title: string;
  readonly svg: string;
  /** Who reaches what, and what is not there, a sentence each. */
  readonly ways: readonly string[];
}
