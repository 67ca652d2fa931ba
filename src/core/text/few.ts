/** Lists for messages. */

/** The first of them, and how many more there are. */
export function few(paths: readonly string[]): string {
  return paths.length <= 8 ? paths.join(', ') : `${paths.slice(0, 8).join(', ')} and ${paths.length - 8} more`;
}
