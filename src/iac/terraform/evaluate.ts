/** Values of expressions. What cannot be worked out is unknown and says why; nothing throws. */
import { get, items } from '../access.js';
import type { Place } from '../place.js';
import { concatenated } from '../text.js';
import { absent, list, map, refused, scalar, unknown, type Value } from '../value.js';
import { loop } from './for.js';
import { call } from './functions/call.js';
import { binary, isTrue, unary } from './operators.js';
import { type Scope, within } from './scope.js';
import { type Expression, MEMBER, type TemplatePart } from './syntax.js';

type Of<Type extends Expression['type']> = Extract<Expression, { type: Type }>;

export function evaluate(expression: Expression, scope: Scope): Value {
  const { place } = expression;
  switch (expression.type) {
    case 'literal':
      return expression.value === null ? absent(place) : scalar(expression.value, place);
    case 'template':
      return template(expression.parts, scope, place);
    case 'tuple':
      return list(
        expression.items.map((each) => evaluate(each, scope)),
        place,
      );
    case 'object':
      return object(expression, scope);
    case 'name':
      return scope.names.get(expression.name) ?? unknown(`the name ${expression.name} is not known`, place);
    case 'attribute':
      return attribute(expression, scope);
    case 'index':
      return index(evaluate(expression.of, scope), evaluate(expression.at, scope), scope, place);
    case 'splat':
      return splat(expression, scope);
    case 'call':
      return call(expression, scope);
    case 'for':
      return loop(expression, scope);
    case 'conditional':
      return conditional(expression, scope);
    case 'unary':
      return unary(expression.operator, evaluate(expression.of, scope), place);
    case 'binary':
      return binary(expression.operator, evaluate(expression.left, scope), evaluate(expression.right, scope), place);
    case 'unreadable':
      return unknown('the expression cannot be read', place);
  }
}

/** A template of a single expression is that expression, whatever its type. */
function template(parts: readonly TemplatePart[], scope: Scope, place: Place): Value {
  const values = parts.filter((part) => part !== '').map((part) => partOf(part, scope, place));
  return values.length === 1 && typeof values[0] === 'object' ? values[0] : concatenated(values, place);
}

function partOf(part: TemplatePart, scope: Scope, place: Place): string | Value {
  if (typeof part === 'string') return part;
  if (part.type === 'loop') return unknown('a loop in a template is not evaluated', part.place);
  if (part.type !== 'if') return evaluate(part, scope);
  const test = isTrue(evaluate(part.test, scope));
  if (typeof test !== 'boolean') return test;
  return template(test ? part.yes : part.no, scope, place);
}

function object({ entries, place }: Of<'object'>, scope: Scope): Value {
  const found = new Map<string, Value>();
  for (const [key, value] of entries) {
    const name = evaluate(key, scope);
    if (name.kind !== 'scalar')
      return name.kind === 'unknown' ? name : unknown('the key of an object is only known to AWS', name.place);
    found.set(String(name.value), evaluate(value, scope));
  }
  return map(found, place);
}

function attribute(expression: Of<'attribute'>, scope: Scope): Value {
  const { of, name, place } = expression;
  if (of.type === 'name' && !scope.names.has(of.name)) return root(of.name, name, scope, place);
  const isData = of.type === 'attribute' && of.of.type === 'name' && of.of.name === 'data' && !scope.names.has('data');
  if (isData) return scope.data(of.name, name) ?? unknown(`data.${of.name}.${name} is not in the code`, place);
  return member(evaluate(of, scope), name, scope, place);
}

type Root = (name: string, scope: Scope, place: Place) => Value;

const ROOTS: Readonly<Record<string, Root>> = {
  var: (name, { variable }, place) => variable(name) ?? unknown(`the variable "${name}" is not declared`, place),
  local: (name, { local }, place) => local(name) ?? unknown(`local.${name} is not in the code`, place),
  path: (name, { folder }, place) =>
    name === 'cwd' ? unknown('path.cwd is known at run time only', place) : scalar(folder, place),
  terraform: (name, _scope, place) => unknown(`terraform.${name} is known at run time only`, place),
  module: (name, _scope, place) => unknown(`the module "${name}" is not read`, place),
};

/** `var.name`, `local.name`, `aws_s3_bucket.name`. */
function root(first: string, name: string, scope: Scope, place: Place): Value {
  if (Object.hasOwn(ROOTS, first)) return ROOTS[first]!(name, scope, place);
  return scope.resource(first, name) ?? unknown(`${first}.${name} is not in the code`, place);
}

function member(of: Value, name: string, scope: Scope, place: Place): Value {
  if (of.kind === 'reference' && of.attribute === '') return scope.attribute({ ...of, place }, name);
  return entered(of, name, place);
}

/** Text of JSON has no members, though its structure is kept. */
function entered(of: Value, key: string | number, place: Place): Value {
  if (of.kind === 'unknown') return of;
  if (of.kind === 'map' && of.json) return unknown('text of JSON has no members', place);
  if (of.kind !== 'map' && of.kind !== 'list') return refused(`there is nothing called ${key}`, place);
  const found = get(of, key);
  const isThere = of.kind === 'list' ? typeof key === 'number' && key < of.items.length : of.entries.has(String(key));
  return isThere ? found : refused(`there is nothing called ${key}`, place);
}

function index(of: Value, at: Value, scope: Scope, place: Place): Value {
  if (at.kind === 'unknown') return at;
  if (at.kind !== 'scalar') return unknown('the index is only known to AWS', place);
  if (of.kind === 'list') return entered(of, Number(at.value), place);
  return member(of, String(at.value), scope, place);
}

/** A splat makes a list of one out of something that is not a list, and an empty list out of nothing. */
function splat({ of, each, place }: Of<'splat'>, scope: Scope): Value {
  const all = evaluate(of, scope);
  if (all.kind === 'unknown') return all;
  return list(
    items(all).map((item) => evaluate(each, within(scope, [[MEMBER, item]]))),
    place,
  );
}

function conditional({ test, yes, no }: Of<'conditional'>, scope: Scope): Value {
  const chosen = isTrue(evaluate(test, scope));
  if (typeof chosen === 'boolean') return evaluate(chosen ? yes : no, scope);
  return same(evaluate(yes, scope), evaluate(no, scope)) ?? chosen;
}

/** The value that both ways lead to. */
function same(left: Value, right: Value): Value | undefined {
  return left.kind === 'scalar' && right.kind === 'scalar' && left.value === right.value ? left : undefined;
}
