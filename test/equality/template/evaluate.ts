/** What CloudFormation does with a template: conditions, parameters, references and functions become values. */
import { ACCOUNT } from '../references.js';
import type { Raw } from '../unread.js';
import { attributeOf, KINDS } from './attributes.js';

/** One template and where it goes, with functions in their long form. */
export interface Stack {
  readonly name: string;
  readonly region: string;
  readonly template: Raw;
  /** Values of parameters that are known from the start: settings. */
  readonly settings: Readonly<Record<string, string>>;
  /** Parameters that take the output of their name of a stack before. */
  readonly takes: readonly string[];
}

/** What stacks before this one left for it. */
export interface Known {
  readonly exports: ReadonlyMap<string, Raw>;
  readonly outputs: ReadonlyMap<string, Raw>;
}

const GONE = Symbol('AWS::NoValue');

export class Evaluation {
  readonly stack: Stack;
  private readonly known: Known;

  constructor(stack: Stack, known: Known) {
    this.stack = stack;
    this.known = known;
  }

  /** Value of anything in the template; what `AWS::NoValue` takes away is not there. */
  resolve(value: Raw): Raw {
    const found = this.value(value);
    return found === GONE ? undefined : found;
  }

  holds(condition: string | undefined): boolean {
    return condition === undefined || this.resolve(this.stack.template.Conditions[condition]) === true;
  }

  private value(value: Raw): Raw {
    if (Array.isArray(value)) return value.map((each) => this.value(each)).filter((each) => each !== GONE);
    if (value === null || typeof value !== 'object') return value;
    const [name, ...others] = Object.keys(value);
    const compute = others.length === 0 ? FUNCTIONS[name!] : undefined;
    if (compute) return compute(value[name!], this);
    if (others.length === 0 && name?.startsWith('Fn::')) throw new Error(`${name} is not known`);
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => [[key, this.value(inner)]].filter(([, found]) => found !== GONE)),
    );
  }

  ref(name: string): Raw {
    if (name in PSEUDO) return PSEUDO[name]!(this.stack);
    const parameter = this.stack.template.Parameters?.[name];
    return parameter ? this.parameter(name, parameter) : this.attribute(name, 'Ref');
  }

  private parameter(name: string, { Type, Default }: Raw): Raw {
    const value =
      this.stack.settings[name] ?? (this.stack.takes.includes(name) ? this.known.outputs.get(name) : Default);
    if (value === undefined) throw new Error(`${this.stack.name}: nobody hands in ${name}`);
    return /^(CommaDelimitedList|List<)/.test(Type)
      ? String(value)
          .split(',')
          .map((each) => each.trim())
          .filter((each) => each !== '')
      : String(value);
  }

  attribute(name: string, attribute: string): Raw {
    const resource = this.stack.template.Resources[name];
    if (resource === undefined) throw new Error(`${this.stack.name}: ${name} is neither parameter nor resource`);
    if (resource.Type === 'AWS::KMS::Alias' && attribute === 'Ref') return this.resolve(resource.Properties.AliasName);
    return attributeOf(resource.Type, attribute, this.named(name), this.stack.region);
  }

  /** Properties of a resource; a key has the name of its alias among them. */
  named(name: string): Raw {
    const { Type, Properties } = this.stack.template.Resources[name];
    if (Type === 'AWS::KMS::Key') return { alias: this.aliasOf(name) };
    // Only the name is asked for here, and what else stands beside it may refer back.
    return Type in KINDS ? lazily(Properties ?? {}, (value) => this.resolve(value)) : {};
  }

  private aliasOf(key: string): string {
    const aliases = Object.values<Raw>(this.stack.template.Resources).filter(({ Type }) => Type === 'AWS::KMS::Alias');
    const own = aliases.find(
      ({ Properties: { TargetKeyId: target } }) => target.Ref === key || split(target['Fn::GetAtt'] ?? '')[0] === key,
    );
    if (own === undefined) throw new Error(`${this.stack.name}: key ${key} has no alias, and no other name`);
    return this.resolve(own.Properties.AliasName).replace(/^alias\//, '');
  }

  imported(name: string): Raw {
    if (!this.known.exports.has(name)) throw new Error(`${this.stack.name}: no stack before it exports ${name}`);
    return this.known.exports.get(name);
  }
}

function lazily(properties: Raw, resolve: (value: Raw) => Raw): Raw {
  return new Proxy(properties, { get: (target, key) => resolve(Reflect.get(target, key)) });
}

const PSEUDO: Readonly<Record<string, (stack: Stack) => unknown>> = {
  'AWS::AccountId': () => ACCOUNT,
  'AWS::Partition': () => 'aws',
  'AWS::URLSuffix': () => 'amazonaws.com',
  'AWS::Region': ({ region }) => region,
  'AWS::StackName': ({ name }) => name,
  'AWS::NoValue': () => GONE,
};

const FUNCTIONS: Readonly<Record<string, (argument: Raw, at: Evaluation) => unknown>> = {
  Ref: (name, at) => at.ref(name),
  Condition: (name, at) => at.holds(name),
  'Fn::GetAtt': (path, at) => at.attribute(...split(path)),
  'Fn::ImportValue': (name, at) => at.imported(at.resolve(name)),
  'Fn::Join': ([separator, parts], at) => list(at.resolve(parts)).join(separator),
  'Fn::Sub': (argument, at) => substitute(argument, at),
  'Fn::Split': ([separator, text], at) => at.resolve(text).split(separator),
  'Fn::Select': ([index, items], at) => list(at.resolve(items))[Number(at.resolve(index))],
  'Fn::FindInMap': ([map, ...keys], at) =>
    keys.reduce((found: Raw, key: Raw) => found?.[at.resolve(key)], at.stack.template.Mappings[at.resolve(map)]),
  'Fn::If': ([condition, yes, no], at) => {
    const chosen = at.holds(condition) ? yes : no;
    return chosen?.Ref === 'AWS::NoValue' ? GONE : at.resolve(chosen);
  },
  'Fn::Equals': ([left, right], at) => String(at.resolve(left)) === String(at.resolve(right)),
  'Fn::Not': ([condition], at) => !at.resolve(condition),
  'Fn::And': (conditions, at) => conditions.every((each: Raw) => at.resolve(each)),
  'Fn::Or': (conditions, at) => conditions.some((each: Raw) => at.resolve(each)),
};

function list(value: Raw): readonly string[] {
  return Array.isArray(value) ? value : [value];
}

function split(path: Raw): [string, string] {
  const [name, ...attribute] = typeof path === 'string' ? path.split('.') : path;
  return [name, attribute.join('.')];
}

/** `${!Word}` stays as it is, without the mark. */
function substitute(argument: Raw, at: Evaluation): string {
  const [text, values] = Array.isArray(argument) ? argument : [argument, {}];
  return text.replace(/\$\{(!?)([^}]+)\}/g, (_all: string, literal: string, name: string) => {
    if (literal === '!') return `\${${name}}`;
    if (name in values) return String(at.resolve(values[name]));
    return String(name.includes('.') ? at.attribute(...split(name)) : at.ref(name));
  });
}
