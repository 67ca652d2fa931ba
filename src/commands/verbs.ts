/** Every command of the program. Dispatch, help and "did you mean" are made from this table. */
import { createVerb } from './create/verb.js';
import { diffVerb } from './diff/verb.js';
import { explainVerb, helpVerb } from './help/verb.js';
import { listVerb } from './list/verb.js';
import { upgradeVerb } from './upgrade/verb.js';
import type { Verb } from './verb.js';

export const verbs: readonly Verb[] = [createVerb, upgradeVerb, diffVerb, listVerb, explainVerb, helpVerb(() => verbs)];

/** Names that are kept for commands of later versions, so that no folder is made by mistake. */
export const laterVerbs: readonly string[] = ['check', 'adopt', 'rehearse', 'verify', 'fleet', 'completion'];

/** Words that other programs have for a command, and what they are here. */
export const otherWords: Readonly<Record<string, string>> = {
  init: 'create',
  new: 'create',
  generate: 'create',
  scaffold: 'create',
  ls: 'list',
  controls: 'list',
  show: 'explain',
  info: 'explain',
  describe: 'explain',
  man: 'help',
  update: 'upgrade',
  migrate: 'upgrade',
  add: 'upgrade',
  remove: 'upgrade',
  set: 'upgrade',
  version: '--version',
  validate: 'check',
  lint: 'check',
  doctor: 'check',
  audit: 'check',
  status: 'diff',
};

/** Words that other programs have for a command, and nothing is here. */
export const strangeWords: readonly string[] = [
  'apply',
  'delete',
  'deploy',
  'destroy',
  'login',
  'plan',
  'preset',
  'publish',
  'render',
  'rollback',
  'run',
  'serve',
  'start',
  'uninstall',
];
