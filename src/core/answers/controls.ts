/** Answers that name controls: by id or catalogue code, kept in catalogue order so that equal wishes give equal bytes. */
import type { Control } from '../types.js';
import type { AnswerContext } from './context.js';
import { Refusal } from './refusal.js';
import { suggest } from './suggest.js';

const SEPARATOR = /[,\s]+/;

/** Ids to add. Takes the words of a repeated flag, or strings with commas between them. */
export function checkAdd(given: unknown, { controls }: AnswerContext): readonly string[] {
  const wanted = new Set(
    words(given, SEPARATOR)
      .flatMap((word) => word.split(SEPARATOR))
      .map((word) => {
        const control = findControl(word, controls, word);
        if (control.manual)
          throw new Refusal(
            word,
            'cannot be added: it cannot be written as code.',
            `Its page has the steps to do it by hand: docs/controls of the rendered repository, ${control.code}.`,
          );
        return control.id;
      }),
  );
  return controls.map((control) => control.id).filter((id) => wanted.has(id));
}

/** Waived ids with their reasons. Takes words `control=reason`, one text with `;` between them, or the record itself. */
export function checkWaive(given: unknown, { controls }: AnswerContext): Readonly<Record<string, string>> {
  const pairs = isRecord(given)
    ? Object.entries(given).map(([id, reason]) => `${id}=${typeof reason === 'string' ? reason : ''}`)
    : words(given, /\s*;\s*/);
  const waived = new Map(pairs.map((pair) => checkWaiver(pair, controls)));
  return Object.fromEntries(controls.flatMap(({ id }) => (waived.has(id) ? [[id, waived.get(id)!]] : [])));
}

function checkWaiver(pair: string, controls: readonly Control[]): readonly [string, string] {
  const at = pair.indexOf('=');
  const control = findControl((at < 0 ? pair : pair.slice(0, at)).trim(), controls, pair);
  const reason = (at < 0 ? '' : pair.slice(at + 1)).replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (control.builtIn)
    throw new Refusal(
      pair,
      'cannot be waived: the site does not work without it.',
      `Leave ${control.id} out of the list.`,
    );
  if (control.manual)
    throw new Refusal(
      pair,
      'need not be waived: it is done by hand, and nothing is rendered for it.',
      `Leave ${control.id} out of the list.`,
    );
  if (reason === '')
    throw new Refusal(
      pair,
      'needs a reason.',
      `Write it after the name: ${control.id}='why this site goes without it'.`,
    );
  return [control.id, reason];
}

function findControl(word: string, controls: readonly Control[], value: string): Control {
  const found = controls.find((control) => control.id === word.toLowerCase() || control.code === word.toUpperCase());
  if (found) return found;
  const coded = /^pg-/i.test(word);
  const meant = coded
    ? suggest(
        word,
        controls.map((control) => control.code.toLowerCase()),
      )?.toUpperCase()
    : suggest(
        word,
        controls.map((control) => control.id),
      );
  throw new Refusal(
    value,
    'does not name a control.',
    meant ? `Did you mean ${meant}?` : `The controls are: ${controls.map((control) => control.id).join(', ')}.`,
  );
}

function words(given: unknown, separator: RegExp): readonly string[] {
  if (typeof given === 'string') return given.split(separator).filter((word) => word !== '');
  if (Array.isArray(given) && given.every((word) => typeof word === 'string')) return given;
  throw new Refusal(given, 'is not a list of words.', 'Give a list of strings.');
}

function isRecord(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
