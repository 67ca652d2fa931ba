/** Who may do what, and what is turned away. */
import type { By, Count, Flag, Text, Texts } from '../fact.js';
import type { Policy } from '../policy.js';

export interface Role {
  description: Text;
  /** Folder of its name, `/` for none. */
  path: Text;
  trust: Policy;
  /** Inline policies by name. */
  policies: By<Policy>;
  seconds: Count;
  /** ARNs of managed policies. */
  attached: Texts;
}

export interface IdentityProvider {
  audiences: Texts;
  thumbprints: Texts;
}

export interface WebAcl {
  region: Text;
  description: Text;
  scope: Text;
  default: Text;
  metric: Text;
  counted: Flag;
  sampled: Flag;
  rules: By<Rule>;
  log: {
    to?: Texts | undefined;
    redacted?: Texts | undefined;
    keeps: By<{ readonly meets?: Text | undefined; readonly actions?: Texts | undefined }>;
    otherwise?: Text | undefined;
  };
}

export interface Rule {
  readonly priority?: Count | undefined;
  /** `count`, `block 429`, or `none of the group's own`. */
  readonly does: Text;
  /** `AWS AWSManagedRulesCommonRuleSet` */
  readonly group?: Text | undefined;
  readonly rate?:
    | { readonly by?: Text | undefined; readonly limit?: Count | undefined; readonly seconds?: Count | undefined }
    | undefined;
  readonly metric?: Text | undefined;
  readonly counted: Flag;
  readonly sampled: Flag;
}
