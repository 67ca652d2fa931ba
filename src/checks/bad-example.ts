/** Edits of the rendered code that weaken a control: in `bad-example.ts` of its folder, for the tests. */
import type { Flavor } from '../core/types.js';

export interface Edit {
  /** Path within the repository. */
  readonly file: string;
  /** The first of these is replaced. */
  readonly find: string | RegExp;
  readonly replace: string;
}

/** What its evidence says of the edited code. */
export interface BadExample extends Edit {
  /** Words of the finding's sentence. */
  readonly says: string;
  /**
   * Where the finding points, if not at the edited line: words of another line of that file, `hardened/dns.tf: words` of another
   * file, or `hardened` for what is missing as a whole.
   */
  readonly at?: string;
}

/** By flavor. Of a built-in control, the tests of a rendered repository must notice the first of each flavor too. */
export interface BadExamples extends Readonly<Partial<Record<Flavor, readonly BadExample[]>>> {
  /** The edit after which the tests of a repository for Terraform name the control, if it is not the first of `terraform`. */
  readonly tested?: Edit;
  /** Why no edit of one line shows it to those tests. */
  readonly untested?: string;
}
