/** Operators. An unknown side makes the result unknown, unless the other decides it alone. */
import { bare } from '../access.js';
import type { Place } from '../place.js';
import { type Primitive, scalar, type Unknown, unknown, type Value } from '../value.js';

export function unary(operator: string, of: Value, place: Place): Value {
  if (of.kind === 'unknown') return of;
  if (operator === '-' && of.kind === 'scalar') return scalar(-Number(of.value), place);
  const truth = isTrue(of);
  return typeof truth === 'boolean' ? scalar(!truth, place) : truth;
}

const ARITHMETIC: Readonly<Record<string, (left: number, right: number) => Primitive>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

export function binary(operator: string, left: Value, right: Value, place: Place): Value {
  if (operator === '&&' || operator === '||') return logical(operator === '||', left, right, place);
  if (operator === '==' || operator === '!=') {
    const equal = areEqual(left, right, place);
    return typeof equal === 'boolean' ? scalar(equal === (operator === '=='), place) : equal;
  }
  for (const side of [left, right]) if (side.kind === 'unknown') return side;
  const numbers = [left, right].map((side) => (side.kind === 'scalar' ? Number(side.value) : Number.NaN));
  const compute = ARITHMETIC[operator];
  if (compute === undefined || numbers.some(Number.isNaN)) return unknown(`${operator} needs two numbers`, place);
  return scalar(compute(numbers[0]!, numbers[1]!), place);
}

/** @param decides the value of a side that decides alone */
function logical(decides: boolean, left: Value, right: Value, place: Place): Value {
  const sides = [isTrue(left), isTrue(right)];
  if (sides.includes(decides)) return scalar(decides, place);
  const open = sides.find((side) => typeof side !== 'boolean');
  return open === undefined ? scalar(!decides, place) : (open as Unknown);
}

export function isTrue(value: Value): boolean | Unknown {
  if (value.kind === 'unknown') return value;
  if (value.kind === 'scalar' && (value.value === true || value.value === 'true')) return true;
  if (value.kind === 'scalar' && (value.value === false || value.value === 'false')) return false;
  return unknown('a condition is neither true nor false', value.place);
}

function areEqual(left: Value, right: Value, place: Place): boolean | Unknown {
  for (const side of [left, right]) if (side.kind === 'unknown') return side;
  // What another resource gives is never null.
  if (left.kind === 'absent' || right.kind === 'absent') return left.kind === right.kind;
  if (
    left.kind === 'reference' &&
    right.kind === 'reference' &&
    left.attribute === right.attribute &&
    left.to === right.to
  )
    return true;
  const [one, other] = [bare(left), bare(right)];
  if (one === undefined || other === undefined) return unknown('one side is only known to AWS', place);
  return JSON.stringify(one) === JSON.stringify(other);
}
