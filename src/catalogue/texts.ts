/** Texts of templates in a file of their own: to read them is faster than to compile them. */

/** Stands between two of them. */
export const TEXT_END = '\n%%%%%%%%\n';

/** Below this a text stays in the code, where it is read best. */
const SHORTEST = 60;

/** Whether a text goes into the file. One with a letter beyond ASCII would make the whole file take twice the memory. */
export function isApart(text: string): boolean {
  return text.length >= SHORTEST && /^[\u0000-\u007f]*$/.test(text) && !text.includes(TEXT_END);
}
