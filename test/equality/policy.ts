/** Policies in one form, whichever flavor wrote them: statements by their Sid, everything that is a set sorted. */
import type { Raw } from './unread.js';

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

const KNOWN = new Set(['Sid', 'Effect', 'Principal', 'Action', 'Resource', 'Condition']);

/**
 * @param document a policy as JSON text or as an object
 * @param self ARN that `*` stands for: a key's policy can mean no other key, and CloudFormation cannot name it there
 */
export function policyOf(document: Raw, self?: string): Policy | undefined {
  if (document === undefined || document === null) return undefined;
  const { Version, Statement = [] } = typeof document === 'string' ? JSON.parse(document) : document;
  if (Version !== '2012-10-17') throw new Error('a policy has another version, in which variables mean nothing');
  const policy: Record<string, Statement> = {};
  for (const [index, statement] of list<Raw>(Statement).entries()) {
    const name = statement.Sid ?? `statement ${index + 1}`;
    if (name in policy) throw new Error(`two statements are called ${name}`);
    policy[name] = statementOf(statement, self);
  }
  return policy;
}

function statementOf(statement: Raw, self: string | undefined): Statement {
  const unknown = Object.keys(statement).filter((key) => !KNOWN.has(key));
  if (unknown.length > 0) throw new Error(`a statement has ${unknown.join(', ')}, which nobody compares`);
  return {
    effect: statement.Effect ?? 'Allow',
    principals: sorted(principalsOf(statement.Principal)),
    actions: sorted(list(statement.Action)),
    resources: sorted(
      list<string>(statement.Resource).map((resource) => (resource === '*' && self !== undefined ? self : resource)),
    ),
    conditions: Object.fromEntries(conditionsOf(statement.Condition ?? {})),
  };
}

/** `"*"` and `{"AWS": "*"}` are the same to AWS. */
function principalsOf(principal: Raw): readonly string[] {
  if (principal === undefined) return [];
  if (typeof principal === 'string') return [principal === '*' ? 'everyone' : principal];
  return Object.entries<Raw>(principal).flatMap(([type, names]) =>
    list<string>(names).map((name) => (type === 'AWS' && name === '*' ? 'everyone' : `${type} ${name}`)),
  );
}

/** IAM treats both alike, wildcards included. */
const ALIKE: Readonly<Record<string, string>> = { ArnEquals: 'ArnLike', ArnNotEquals: 'ArnNotLike' };

function conditionsOf(condition: Raw): readonly (readonly [string, readonly string[]])[] {
  return Object.entries<Raw>(condition).flatMap(([test, keys]) =>
    Object.entries<Raw>(keys).map(
      ([key, values]) => [`${ALIKE[test] ?? test} ${key}`, sorted(list(values).map(String))] as const,
    ),
  );
}

/** AWS takes one thing for a list of one. */
export function list<T = string>(value: Raw): readonly T[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function sorted(values: Iterable<string>): readonly string[] {
  return [...values].sort();
}

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
