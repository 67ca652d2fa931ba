/** Policy documents, as the provider would write them. */
import { get, items } from '../access.js';
import type { Place } from '../place.js';
import { list, map, scalar, unknown, type Value } from '../value.js';

/** Argument of a statement to the element of the policy. */
const ELEMENTS: readonly (readonly [string, string])[] = [
  ['sid', 'Sid'],
  ['effect', 'Effect'],
  ['actions', 'Action'],
  ['not_actions', 'NotAction'],
  ['resources', 'Resource'],
  ['not_resources', 'NotResource'],
];

/** The `json` of a data source `aws_iam_policy_document`. */
export function documentOf(body: Value): Value {
  const { place } = body;
  const overrides = get(body, 'override_policy_documents');
  if (overrides.kind !== 'absent') return unknown('documents that override others are not evaluated', overrides.place);
  const sources = items(get(body, 'source_policy_documents'));
  const open = sources.find((source) => source.kind !== 'map');
  if (open) return open.kind === 'unknown' ? open : unknown('a source document is only known to AWS', open.place);
  const statements = [
    ...sources.flatMap((source) => items(get(source, 'Statement'))),
    ...items(get(body, 'statement')).map(statementOf),
  ];
  const version = get(body, 'version');
  return {
    ...map(
      [
        ['Version', version.kind === 'absent' ? scalar('2012-10-17', place) : version],
        ['Statement', list(statements, place)],
      ],
      place,
    ),
    json: true,
  };
}

function statementOf(statement: Value): Value {
  if (statement.kind !== 'map') return statement;
  const entries = new Map<string, Value>();
  for (const [argument, element] of ELEMENTS) {
    const value = get(statement, argument);
    if (value.kind !== 'absent') entries.set(element, value);
  }
  if (!entries.has('Effect')) entries.set('Effect', scalar('Allow', statement.place));
  for (const [block, element] of [
    ['principals', 'Principal'],
    ['not_principals', 'NotPrincipal'],
  ] as const) {
    const found = items(get(statement, block));
    if (found.length > 0) entries.set(element, principalsOf(found, statement.place));
  }
  const conditions = items(get(statement, 'condition'));
  if (conditions.length > 0) entries.set('Condition', conditionsOf(conditions, statement.place));
  return map(entries, statement.place);
}

function principalsOf(blocks: readonly Value[], place: Place): Value {
  const pairs: (readonly [string, Value])[] = [];
  for (const block of blocks) {
    const type = get(block, 'type');
    if (type.kind !== 'scalar') return unknown('the type of a principal is not known', type.place);
    if (type.value === '*') return scalar('*', type.place);
    pairs.push([String(type.value), get(block, 'identifiers')]);
  }
  return merged(pairs, place);
}

function conditionsOf(blocks: readonly Value[], place: Place): Value {
  const tests = new Map<string, (readonly [string, Value])[]>();
  for (const block of blocks) {
    const [test, variable] = [get(block, 'test'), get(block, 'variable')];
    if (test.kind !== 'scalar' || variable.kind !== 'scalar')
      return unknown('what a condition tests is not known', block.place);
    const values = get(block, 'values');
    tests.set(String(test.value), [...(tests.get(String(test.value)) ?? []), [String(variable.value), values]]);
  }
  return map(
    [...tests].map(([test, keys]) => [test, merged(keys, place)] as const),
    place,
  );
}

/** The provider puts values under the same key together. */
function merged(pairs: readonly (readonly [string, Value])[], place: Place): Value {
  const all = new Map<string, Value>();
  for (const [key, value] of pairs) {
    const before = all.get(key);
    const open = [before, value].find((each) => each?.kind === 'unknown');
    all.set(key, open ?? (before ? list([...items(before), ...items(value)], value.place) : value));
  }
  return map(all, place);
}
