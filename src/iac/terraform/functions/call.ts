/** Calls of functions. One that is not evaluated gives an unknown with its name. */
import type { Place } from '../../place.js';
import { unknown, unknownIn, type Value } from '../../value.js';
import type { Scope } from '../scope.js';
import type { Expression } from '../syntax.js';
import { collections } from './collections.js';
import { conversions } from './conversions.js';
import type { Functions } from './define.js';
import { files } from './files.js';
import { texts } from './texts.js';

type Call = Extract<Expression, { type: 'call' }>;

const FUNCTIONS: Functions = { ...collections, ...conversions, ...files, ...texts };

export function call(expression: Call, scope: Scope): Value {
  const { name, place } = expression;
  const args = argumentsOf(expression, scope);
  if (name === 'try') return attempt(args, place);
  const compute = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (compute === undefined) return unknown(`the function ${name} is not evaluated`, place);
  const open = args.find((value) => value.kind === 'unknown');
  if (open) return open;
  if (name !== 'jsondecode' && name !== 'jsonencode' && args.some((value) => 'json' in value && value.json))
    return unknown(`${name} of text that is JSON is not evaluated`, place);
  return compute(args, { place, scope, name });
}

/** The first that Terraform would not refuse. One that is unknown may be refused or not, so nothing after it counts. */
function attempt(args: readonly Value[], place: Place): Value {
  for (const value of args) {
    const open = unknownIn(value);
    if (!open?.refused) return open ?? value;
  }
  return args.at(-1) ?? unknown('try of nothing', place);
}

/** A last argument followed by `...` is a list of arguments. */
function argumentsOf({ args, expand }: Call, scope: Scope): readonly Value[] {
  const values = args.map((each) => scope.evaluate(each, scope));
  const last = values.at(-1);
  if (!expand || last === undefined) return values;
  return [...values.slice(0, -1), ...(last.kind === 'list' ? last.items : [last])];
}
