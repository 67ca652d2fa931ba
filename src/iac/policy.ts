/** Policies in one form, however they are written. */
import { bare, entriesOf, get, items, keysOf } from './access.js';
import { type By, type Fact, known, open, openOf, type Text, type Texts } from './fact.js';
import { sorted } from './fields.js';
import type { Place } from './place.js';
import { fromPlain } from './plain.js';
import { unknownIn, type Value } from './value.js';

export interface Statement {
  readonly place: Place;
  /** Its Sid, where it has one. */
  readonly sid: string | undefined;
  readonly effect: Text;
  /** `Service cloudfront.amazonaws.com`, or `everyone`; empty in the policy of a role. */
  readonly principals: Texts;
  readonly actions: Texts;
  readonly resources: Texts;
  /** `StringEquals aws:SourceAccount` to the values that match. */
  readonly conditions: Fact<By<Texts>>;
  /** Elements of other names, such as NotAction, which reverse the meaning. */
  readonly others: readonly string[];
}

export interface Policy {
  readonly place: Place;
  readonly version: Text;
  readonly statements: Fact<readonly Statement[]>;
}

const READ = new Set(['Sid', 'Effect', 'Principal', 'Action', 'Resource', 'Condition']);

/** @param self ARN that `*` stands for: a key's policy can mean no other key, and CloudFormation cannot name it there */
export function policyOf(document: Value, self?: string): Policy | undefined {
  if (document.kind === 'absent') return undefined;
  const { place } = document;
  if (document.kind === 'scalar') return policyOf(parsed(String(document.value), place), self);
  if (document.kind === 'unknown') return { place, version: openOf(document), statements: openOf(document) };
  const version = get(document, 'Version');
  const statements = get(document, 'Statement');
  return {
    place,
    version: textOf(version) ?? known('2008-10-17', place),
    statements:
      statements.kind === 'unknown'
        ? openOf(statements)
        : known(
            items(statements).map((each) => statementOf(each, self)),
            place,
          ),
  };
}

function parsed(text: string, place: Place): Value {
  try {
    return fromPlain(JSON.parse(text), place);
  } catch {
    return { kind: 'unknown', why: 'the policy is not JSON', place };
  }
}

function statementOf(statement: Value, self: string | undefined): Statement {
  const { place } = statement;
  const none = known<readonly string[]>([], place);
  const sid = get(statement, 'Sid');
  const effect = statement.kind === 'unknown' ? openOf(statement) : textOf(get(statement, 'Effect'));
  const resources = texts(get(statement, 'Resource'));
  return {
    place,
    sid: sid.kind === 'scalar' ? String(sid.value) : undefined,
    effect: effect ?? known('Allow', place),
    principals: sorted(principalsOf(get(statement, 'Principal'))) ?? none,
    actions: sorted(texts(get(statement, 'Action'))) ?? none,
    resources:
      (resources?.known
        ? sorted(
            known(
              resources.value.map((each) => (each === '*' ? (self ?? each) : each)),
              resources.place,
            ),
          )
        : resources) ?? none,
    conditions: conditionsOf(get(statement, 'Condition')),
    others: keysOf(statement).filter((key) => !READ.has(key)),
  };
}

function textOf(value: Value): Text | undefined {
  if (value.kind === 'unknown') return openOf(value);
  return value.kind === 'scalar' ? known(String(value.value), value.place) : undefined;
}

function texts(value: Value): Texts | undefined {
  if (value.kind === 'absent') return undefined;
  const unclear = unknownIn(value);
  if (unclear) return openOf(unclear);
  return known(
    items(value).map((each) => String(bare(each))),
    value.place,
  );
}

/** `"*"` and `{"AWS": "*"}` are the same to AWS. */
function principalsOf(principal: Value): Texts | undefined {
  if (principal.kind !== 'map') {
    const all = texts(principal);
    return all?.known
      ? known(
          all.value.map((each) => (each === '*' ? 'everyone' : each)),
          all.place,
        )
      : all;
  }
  const unclear = unknownIn(principal);
  if (unclear) return openOf(unclear);
  const all = entriesOf(principal).flatMap(([type, names]) =>
    items(names).map((name) => (type === 'AWS' && bare(name) === '*' ? 'everyone' : `${type} ${bare(name)}`)),
  );
  return known(all, principal.place);
}

/** IAM treats both alike, wildcards included. */
const ALIKE: Readonly<Record<string, string>> = { ArnEquals: 'ArnLike', ArnNotEquals: 'ArnNotLike' };

function conditionsOf(condition: Value): Statement['conditions'] {
  if (condition.kind === 'unknown') return openOf(condition);
  const found: Record<string, Texts> = {};
  for (const [test, keys] of entriesOf(condition)) {
    const name = ALIKE[test] ?? test;
    if (keys.kind !== 'map') found[name] = open('what it tests is not known', keys.place);
    for (const [key, values] of entriesOf(keys))
      found[`${name} ${key}`] = sorted(texts(values)) ?? known([], keys.place);
  }
  return known(found, condition.place);
}
