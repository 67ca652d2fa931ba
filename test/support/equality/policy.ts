/** Policies as they are compared: statements by their Sid, everything that is a set sorted. */

export interface Statement {
  readonly effect: string;
  /** `Service cloudfront.amazonaws.com`, or `everyone`; empty in the policy of a role. */
  readonly principals: readonly string[];
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** `StringEquals aws:SourceAccount` to the values that match. */
  readonly conditions: Readonly<Record<string, readonly string[]>>;
}

/** Statements by Sid; one without is `statement 1`, by its place. */
export type Policy = Readonly<Record<string, Statement>>;

/** Names that we did not choose: none, or one that the CDK gives by itself. */
const UNCHOSEN = /^(statement \d+|AllowPublishThroughSSLOnly)$/;

/**
 * A Sid is a label. A statement whose Sid the tool chose takes that of the reference's statement which says the same, or else
 * of one that lets the same principals do the same, so that the rest is compared.
 */
export function relabelled(policy: Policy, reference: Policy): Policy {
  const free = Object.keys(reference).filter((name) => !(name in policy) || UNCHOSEN.test(name));
  const take = (test: (name: string) => boolean) => free.splice(free.findIndex(test), free.some(test) ? 1 : 0)[0];
  const names = new Map<string, string>();
  for (const tell of [
    (it: Statement) => JSON.stringify(it),
    ({ effect, principals, actions }: Statement) => JSON.stringify([effect, principals, actions]),
  ]) {
    for (const [name, statement] of Object.entries(policy)) {
      if (!UNCHOSEN.test(name) || names.has(name)) continue;
      const found = take((candidate) => tell(reference[candidate]!) === tell(statement));
      if (found !== undefined) names.set(name, found);
    }
  }
  return Object.fromEntries(Object.entries(policy).map(([name, statement]) => [names.get(name) ?? name, statement]));
}

/** Whether every statement has a Sid that we chose. */
export function isLabelled(policy: Policy): boolean {
  return !Object.keys(policy).some((name) => UNCHOSEN.test(name));
}

export function isPolicy(value: unknown): value is Policy {
  const statements = value !== null && typeof value === 'object' ? Object.values(value) : [];
  return (
    statements.length > 0 &&
    statements.every(
      (each) => each !== null && typeof each === 'object' && 'principals' in each && 'conditions' in each,
    )
  );
}
