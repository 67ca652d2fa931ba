/** Which command a command line means. `create` is the one that needs no name. */
import { basename } from 'node:path';
import { suggest } from '../core/answers/suggest.js';
import { ProdgradeError } from '../errors.js';
import { createVerb } from './create/verb.js';
import type { Verb } from './verb.js';
import { laterVerbs, otherWords, strangeWords, verbs } from './verbs.js';

export interface Meant {
  readonly verb: Verb;
  readonly args: readonly string[];
}

/** `program` is how we were called: `prodgrade` wants a verb, `create-prodgrade` is one. Throws on a word that may be a verb. */
export function dispatch(argv: readonly string[], program: string): Meant {
  const [word, ...rest] = argv;
  const verb = verbs.find(({ name }) => name === word);
  if (verb) return { verb, args: rest };
  if (word?.startsWith('--')) refuseDashed(word);
  if (word === undefined || word.startsWith('-')) return { verb: createVerb, args: argv };
  const wantsVerb = basename(program).replace(/\.\w+$/, '') === 'prodgrade';
  const meant = likelyVerb(word);
  if (meant === undefined && !wantsVerb && !strangeWords.includes(word.toLowerCase()))
    return { verb: createVerb, args: argv };
  throw new ProdgradeError(...refusal(word, meant, wantsVerb));
}

/** `--list` is `list`; `--help` is a flag as well. */
function refuseDashed(word: string): void {
  const verb = verbs.find(({ name }) => `--${name}` === word && name !== 'help');
  if (verb) throw new ProdgradeError(`${word} is not a flag.`, `Did you mean prodgrade ${verb.name}?`);
}

/** A path or a domain is never a verb; one word may be one, mistyped. */
function likelyVerb(word: string): string | undefined {
  if (!/^[a-z][a-z-]*$/i.test(word)) return undefined;
  const lower = word.toLowerCase();
  return otherWords[lower] ?? suggest(lower, [...verbs.map(({ name }) => name), ...laterVerbs]);
}

function refusal(word: string, meant: string | undefined, wantsVerb: boolean): [message: string, next: string] {
  const asFolder = `For a folder of this name: ${wantsVerb ? `prodgrade create ${word}` : `./${word}`}`;
  if (meant === word || (meant !== undefined && laterVerbs.includes(meant)))
    return [
      `"${word}" ${meant === word ? 'is' : `is not a command, and ${meant} is`} not part of this version yet.`,
      `This version has ${verbs.map(({ name }) => name).join(', ')}. ${asFolder}`,
    ];
  const whole = meant?.startsWith('-') ? meant : `prodgrade ${meant}`;
  return [
    `"${word}" is not a command${wantsVerb ? '' : ', but looks like one'}.`,
    meant === undefined ? `See prodgrade help. ${asFolder}` : `Did you mean ${whole}? ${asFolder}`,
  ];
}
