/** What CloudFormation does with a template: conditions, parameters, references and functions become values. */

import { bare, entriesOf, get, keysOf } from '../access.js';
import type { Place } from '../place.js';
import { list, map, type Reference, type Resource, scalar, unknown, type Value } from '../value.js';
import { type Around, FUNCTIONS, noValue } from './functions.js';
import { WEBSITE_HOST } from './kinds.js';
import type { Stack } from './stack.js';

export interface Evaluation {
  readonly stack: Stack;
  readonly resolve: (value: Value) => Value;
  /** True, false or unknown. */
  readonly holds: (condition: Value) => Value;
}

/** What other stacks know. */
export interface Others {
  readonly output: (name: string) => Value | undefined;
  readonly exported: (name: string) => Value | undefined;
  readonly resource: (stack: Stack, id: string) => Resource | undefined;
  readonly account: string;
}

export function evaluationOf(stack: Stack, others: Others): Evaluation {
  const { template } = stack;
  const pending = new Set<string>();

  function resolve(value: Value): Value {
    if (value.kind === 'list') {
      const items = value.items.map(resolve).filter(({ kind }) => kind !== 'absent');
      return list(items, value.place);
    }
    if (value.kind !== 'map') return value;
    const [name, ...more] = keysOf(value);
    const compute = more.length === 0 && name !== undefined ? FUNCTIONS[name] : undefined;
    if (compute) return compute(value.entries.get(name!)!, around, value.place);
    if (more.length === 0 && name?.startsWith('Fn::'))
      return unknown(`the function ${name} is not evaluated`, value.place);
    const entries = entriesOf(value).map(([key, inner]) => [key, resolve(inner)] as const);
    return map(
      entries.filter(([, { kind }]) => kind !== 'absent'),
      value.place,
    );
  }

  function ref(name: string, place: Place): Value {
    const pseudo = pseudoOf(name, place);
    if (pseudo) return pseudo;
    const parameter = get(template, 'Parameters', name);
    return parameter.kind === 'absent' ? attribute(name, 'Ref', place) : parameterOf(name, parameter);
  }

  function pseudoOf(name: string, place: Place): Value | undefined {
    switch (name) {
      case 'AWS::AccountId':
        return scalar(others.account, place);
      case 'AWS::Partition':
        return scalar('aws', place);
      case 'AWS::URLSuffix':
        return scalar('amazonaws.com', place);
      case 'AWS::Region':
        return stack.region;
      case 'AWS::StackName':
        return scalar(stack.name, place);
      case 'AWS::NoValue':
        return noValue(place);
      default:
        return name.startsWith('AWS::') ? unknown(`${name} is only known once it is deployed`, place) : undefined;
    }
  }

  /** A setting wins over the default; what has neither is the output of another stack with its name. */
  function parameterOf(name: string, parameter: Value): Value {
    const type = String(bare(get(parameter, 'Type')));
    if (type.startsWith('AWS::SSM::'))
      return unknown(`the parameter "${name}" is looked up in the account`, parameter.place);
    const byDefault = get(parameter, 'Default');
    const value =
      stack.settings.get(name) ??
      (byDefault.kind === 'absent' ? others.output(name) : byDefault) ??
      unknown(`the parameter "${name}" has no default`, parameter.place);
    if (value.kind !== 'scalar') return value;
    if (!/^(CommaDelimitedList|List<)/.test(type)) return scalar(String(value.value), value.place);
    const parts = String(value.value)
      .split(',')
      .map((part) => part.trim());
    return list(
      parts.filter((part) => part !== '').map((part) => scalar(part, value.place)),
      value.place,
    );
  }

  function attribute(name: string, asked: string, place: Place): Value {
    const to = others.resource(stack, name);
    if (to === undefined) return unknown(`${name} is neither parameter nor resource`, place);
    if (to.type === 'AWS::KMS::Alias' && asked === 'Ref') return get(to.body, 'AliasName');
    const reference = { kind: 'reference', to, place } as const;
    if (to.type === 'AWS::S3::Bucket' && asked === 'WebsiteURL')
      return { kind: 'text', parts: ['http://', { ...reference, attribute: WEBSITE_HOST }], place };
    return { ...reference, attribute: asked } satisfies Reference;
  }

  function condition(name: string, place: Place): Value {
    if (pending.has(name)) return unknown(`the condition "${name}" refers to itself`, place);
    pending.add(name);
    const found = resolve(get(template, 'Conditions', name));
    pending.delete(name);
    return found.kind === 'absent' ? unknown(`the condition "${name}" is not in the template`, place) : found;
  }

  const around: Around = {
    resolve,
    ref,
    attribute,
    condition,
    imported: (name, place) => {
      if (name.kind !== 'scalar')
        return name.kind === 'unknown' ? name : unknown('the name of an import is not known', place);
      return others.exported(String(name.value)) ?? unknown(`no stack here exports ${name.value}`, place);
    },
    mappings: get(template, 'Mappings'),
  };

  return {
    stack,
    resolve,
    holds: (wanted) =>
      wanted.kind === 'absent' ? scalar(true, wanted.place) : condition(String(bare(wanted)), wanted.place),
  };
}
