/** Answers as a file has them: by the published schema, alone or as the `answers` of a manifest. */
import { ProdgradeError } from '../../errors.js';
import { fieldNames } from './fields.js';
import type { Source } from './resolve.js';
import { didYouMean } from './suggest.js';

const KNOWN: readonly string[] = fieldNames;
/** Of a manifest, besides its answers: what they were answers to. */
const MANIFEST: readonly string[] = ['schema', 'version', 'files'];

/** @param value what the file holds, parsed. @param place its name, for messages. Throws where it is not a set of answers. */
export function fileSource(value: unknown, place: string): Source {
  if (!isRecord(value))
    throw new ProdgradeError(
      `${place} holds no answers: it is ${value === null || value === undefined ? 'empty' : Array.isArray(value) ? 'a list' : `a ${typeof value}`}.`,
      'Write one answer per line, such as domain: example.com',
    );
  const wrapped = 'answers' in value && isRecord(value.answers);
  if (wrapped) refuseUnknown(Object.keys(value), ['answers', '$schema', ...MANIFEST], place);
  const answers = (wrapped ? value.answers : value) as Readonly<Record<string, unknown>>;
  refuseUnknown(Object.keys(answers), ['$schema', ...KNOWN], place);
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, given]) =>
      // Left out and empty are the same: the answer is still to be given.
      name === '$schema' || given === null ? [] : [[name, { value: given, place: `${place}: ${name}` }]],
    ),
  );
}

function refuseUnknown(names: readonly string[], known: readonly string[], place: string): void {
  const strange = names.find((name) => !known.includes(name));
  if (strange !== undefined)
    throw new ProdgradeError(
      `${place} has ${JSON.stringify(strange)}, which is not an answer.`,
      didYouMean(strange, KNOWN),
    );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
