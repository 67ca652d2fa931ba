/** The located model without its places, in the shape of the equality tests' model, so that both can be compared. */
import { type Fact, isFact } from '../../src/iac/fact.js';
import type { Model } from '../../src/iac/model.js';
import type { Policy, Statement } from '../../src/iac/policy.js';
import type { Model as Flat } from '../equality/fragments.js';
import { nameIn } from '../equality/reader.js';

export function flat({ things }: Model): Flat {
  const model: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const { kind, id, is } of things) {
    const named = model[kind] ?? {};
    model[kind] = named;
    const { queries, ...properties } = strip(is) as Record<string, unknown>;
    named[nameIn(id)] = queries === undefined ? properties : { ...properties, metric: queries };
  }
  return model;
}

function strip(value: unknown): unknown {
  if (isFact(value)) return value.known ? strip(value.value) : { unknown: value.why };
  if (isPolicy(value)) return policy(value);
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, strip(inner)]])),
  );
}

function isPolicy(value: unknown): value is Policy {
  return typeof value === 'object' && value !== null && 'statements' in value && 'version' in value;
}

function policy({ statements }: Policy): unknown {
  if (!statements.known) return strip(statements);
  return Object.fromEntries(
    statements.value.map(({ sid, effect, principals, actions, resources, conditions }, at) => [
      sid ?? `statement ${at + 1}`,
      strip({ effect, principals, actions, resources, conditions } satisfies Partial<Statement>),
    ]),
  );
}

/** Everything that the model leaves open: `aws_s3_object.page: why`. */
export function openIn({ things, opaque }: Model): readonly string[] {
  const found = things.flatMap(({ address, is, doubt, unclear }) => [
    ...(doubt ? [`${address} may not be there: ${doubt.why}`] : []),
    ...[...unclear].map(([property, { why }]) => `${address} ${property}: ${why}`),
    ...opens(is).map((path) => `${address} ${path}`),
  ]);
  return [...found, ...opaque.map(({ why }) => why)];
}

function opens(value: unknown, path = ''): readonly string[] {
  if (isFact(value)) return openFact(value, path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => opens(inner, path === '' ? key : `${path}.${key}`));
}

function openFact(fact: Fact<unknown>, path: string): readonly string[] {
  return fact.known ? opens(fact.value, path) : [`${path}: ${fact.why}`];
}
