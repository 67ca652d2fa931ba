/** The ownership file: lines of strategy and glob, in the owner's hands. */
import matchesGlob from 'zeptomatch';
import { ProdgradeError } from '../../errors.js';
import { didYouMean } from '../answers/suggest.js';
import type { PosixPath } from '../types.js';
import { globProblem } from './glob-problem.js';
import { OWNERSHIP_PATH, type Strategy, type StrategyOf, strategies } from './strategy.js';

/** The strategy of each path: the last line that matches counts. Throws with the line that cannot be read. */
export function parseOwnership(text: string): StrategyOf {
  const rules = text.split(/\r?\n/).flatMap((line, index) => parseLine(line.replace(/^\ufeff/, '').trim(), index + 1));
  return (path) => rules.findLast(({ matches }) => matches(path))?.strategy ?? 'merge';
}

/** Whether a path matches one of these globs, which are read as those of the file are. Throws with the place of a bad one. */
export function matchGlobs(globs: readonly string[], place: string): (path: PosixPath) => boolean {
  const matchers = globs.map((glob) => matcherOf(glob, place));
  return (path) => matchers.some((matches) => matches(path));
}

interface Rule {
  readonly strategy: Strategy;
  readonly matches: (path: PosixPath) => boolean;
}

function parseLine(line: string, number: number): readonly Rule[] {
  if (line === '' || line.startsWith('#')) return [];
  const [word = '', glob = ''] = line.split(/\s+(.*)/s);
  const place = `${OWNERSHIP_PATH}:${number}`;
  const strategy = strategies.find((each) => each === word);
  if (strategy === undefined)
    throw new ProdgradeError(`${place}  "${word}" is not a strategy.`, didYouMean(word, strategies));
  if (glob === '')
    throw new ProdgradeError(`${place}  "${word}" names no files.`, `Write a glob after it, such as ${word} site/**`);
  return [{ strategy, matches: matcherOf(glob, place) }];
}

/** As in .gitignore: a name without a slash matches at any depth, and a folder holds all that is below it. */
function matcherOf(glob: string, place: string): (path: PosixPath) => boolean {
  const bad = globProblem(glob);
  if (bad) throw new ProdgradeError(`${place}  ${JSON.stringify(glob)} is not a valid glob: ${bad.problem}.`, bad.next);
  const anchored = glob.replace(/\/$/, '').includes('/');
  const pattern = glob.replaceAll(/(?<=^|\/)(?:\.?\/)+/g, '').replace(/\/$/, '');
  const each = anchored ? pattern : `**/${pattern}`;
  const matched = pattern === '' || pattern === '.' ? '**' : [each, `${each}/**`];
  return (path) => matchesGlob(matched, path);
}
