/** The answers as a JSON Schema, for editors and for answers kept in files. */
import { regions } from '../aws/regions.js';
import type { Answers } from '../types.js';
import { fieldNames, fields } from './fields.js';

type Json = Readonly<Record<string, unknown>>;

/** Draft 2020-12. Defaults that depend on other answers are left to the description. */
export function answersJsonSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Answers of create-prodgrade',
    type: 'object',
    properties: Object.fromEntries(fieldNames.map((name) => [name, property(name)])),
    required: ['domain'],
    additionalProperties: false,
  };
}

function property(name: keyof Answers): Json {
  const { help, fallback } = fields[name];
  return { description: fallback ? `${help} Default: ${fallback}.` : help, ...shape(name) };
}

function shape(name: keyof Answers): Json {
  const { kind, choices, pattern } = fields[name];
  if (name === 'region') return { enum: regions };
  if (name === 'waive')
    return {
      type: 'object',
      description: 'Ids of controls to leave out, each with the reason.',
      additionalProperties: { type: 'string', minLength: 1 },
    };
  if (kind === 'list') return { type: 'array', items: { type: 'string' }, uniqueItems: true };
  if (kind === 'switch') return { type: 'boolean' };
  if (choices) return { enum: choices.map((choice) => choice.value) };
  return { type: 'string', ...(pattern ? { pattern: pattern.source } : {}) };
}
