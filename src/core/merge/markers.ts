/** Conflict markers as git writes them. */

/** Whether a text holds conflict markers already: an unfinished merge, ours or anybody else's. */
export function holdsMarkers(lines: readonly string[]): boolean {
  const start = lines.findIndex((line) => /^<{7}(?: |$)/.test(line));
  if (start < 0) return false;
  const middle = lines.findIndex((line, at) => at > start && /^={7}$/.test(line));
  return middle > start && lines.some((line, at) => at > middle && /^>{7}(?: |$)/.test(line));
}
