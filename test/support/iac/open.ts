/** What a model leaves open, because the code alone does not say it. */
import { type Fact, isFact } from '../../../src/iac/fact.js';
import type { Model } from '../../../src/iac/model.js';

/** A line each: `aws_s3_object.page: why`. */
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
