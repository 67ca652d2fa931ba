/** Which command a command line means. `create` is the one that needs no name. */
import { basename } from 'node:path';
import { suggest } from '../core/answers/suggest.js';
import { ProdgradeError } from '../errors.js';

/** Names that are kept for commands of later versions, so that no folder is made by mistake. */
const LATER: readonly string[] = [
  'upgrade',
  'check',
  'diff',
  'explain',
  'adopt',
  'rehearse',
  'verify',
  'fleet',
  'completion',
];

/** The arguments of `create`. `program` is how we were called: `prodgrade` wants a verb, `create-prodgrade` is one. */
export function argumentsOfCreate(argv: readonly string[], program: string): readonly string[] {
  const word = argv[0];
  if (word === undefined || word.startsWith('-')) return argv;
  if (word === 'create') return argv.slice(1);
  if (LATER.includes(word))
    throw new ProdgradeError(
      `"${word}" is not part of this version yet: it has only "create".`,
      `For a folder of this name: prodgrade create ${word}`,
    );
  if (basename(program).replace(/\.\w+$/, '') !== 'prodgrade') return argv;
  const meant = suggest(word, ['create', ...LATER]);
  throw new ProdgradeError(
    `"${word}" is no command.`,
    meant ? `Did you mean prodgrade ${meant}?` : `To render a repository into it: prodgrade create ${word}`,
  );
}
