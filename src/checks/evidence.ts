/** What a control's folder says of its evidence. */
import type { Flavor } from '../core/types.js';
import type { Model } from '../iac/model.js';
import type { Finding } from './finding.js';

/** What `evidence.ts` exports: one function over the neutral model, whichever flavor the code is in. */
export type Evidence = (model: Model) => Finding;

/** An edit of the rendered code that weakens the control, and what its evidence says then. */
export interface BadExample {
  /** Path within the repository. */
  readonly file: string;
  /** The first of these is replaced. */
  readonly find: string | RegExp;
  readonly replace: string;
  /** Words of the finding's sentence. */
  readonly says: string;
  /**
   * Where the finding points, if not at the edited line: words of another line of that file, `hardened/dns.tf: words` of another
   * file, or `hardened` for what is missing as a whole.
   */
  readonly at?: string;
}

/** What `bad.ts` exports; the first of each flavor is the one that the rules of a rendered repository must notice too. */
export type BadExamples = Readonly<Partial<Record<Flavor, readonly BadExample[]>>>;
