import { closest, distance } from 'fastest-levenshtein';

/** The candidate that was probably meant, or undefined when none is near. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const typed = word.toLowerCase();
  const nearest = closest(typed, candidates);
  // One mistake in three characters is a typing error; more is another word.
  const near = distance(typed, nearest) <= Math.max(1, Math.round(typed.length / 3));
  if (near) return nearest;
  // Two swapped characters count as two mistakes but are one.
  const swapped = candidates.find((each) => distance(typed, each) === 2 && letters(each) === letters(typed));
  if (swapped) return swapped;
  const longer = typed.length >= 3 ? candidates.filter((candidate) => candidate.startsWith(typed)) : [];
  return longer.length === 1 ? longer[0] : undefined;
}

function letters(word: string): string {
  return [...word].sort().join('');
}

/** `Did you mean x?`, or the whole choice where nothing is near. */
export function didYouMean(
  word: string,
  candidates: readonly string[],
  write: (candidate: string) => string = (candidate) => candidate,
): string {
  const meant = suggest(word, candidates);
  return meant === undefined ? `Choose one of: ${candidates.join(', ')}.` : `Did you mean ${write(meant)}?`;
}
