/** Texts of templates in a file of their own: reading them is faster than compiling them. */

/** Stands between two of them. */
export const TEXT_END = '\n%%%%%%%%\n';

/** Shorter texts stay in the code, where they are easiest to read. */
const SHORTEST = 60;

/** Whether a text goes into the file. A non-ASCII character would make the whole file take twice the memory. */
export function isApart(text: string): boolean {
  return text.length >= SHORTEST && /^[\u0000-\u007f]*$/.test(text) && !text.includes(TEXT_END);
}
