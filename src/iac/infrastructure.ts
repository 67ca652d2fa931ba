/** What a reader finds, before adapters say what it means. */
import type { Flavor } from '../core/types.js';
import type { Flag } from './fact.js';
import type { Place } from './place.js';
import type { Resource, Unknown, Value } from './value.js';

/** A part that nobody reads. */
export interface Opaque extends Unknown {
  /** What it is told: of a resource that is handed to it, it may set anything. */
  readonly told?: Value | undefined;
}

export interface Output {
  readonly name: string;
  readonly value: Value;
  readonly place: Place;
}

/** Where Terraform keeps what it knows of the deployment. */
export interface Backend {
  readonly place: Place;
  /** `s3`, or `cloud` for HCP Terraform. */
  readonly type: string;
  readonly encrypted?: Flag | undefined;
  readonly locked?: Flag | undefined;
}

/** One root module, or the stacks of one variant. */
export interface Infrastructure {
  readonly flavor: Flavor;
  /** Every file of the repository, path to text: workflows and scripts say things too. */
  readonly files: ReadonlyMap<string, string>;
  /** Where it is written as a whole, for findings about what is missing. */
  readonly place: Place;
  /** Account that the code is for; the word in braces where nobody knows. */
  readonly account: string;
  readonly resources: readonly Resource[];
  readonly backend?: Backend | undefined;
  readonly outputs: readonly Output[];
  /** Tags by which provider or stack, one map each. */
  readonly tags: readonly Value[];
  /** Parts that nobody reads, such as modules from elsewhere: they may make anything. */
  readonly opaque: readonly Opaque[];
}
