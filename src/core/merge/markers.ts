/** Conflict markers as git writes them. */

/**
 * Whether a marker is left in the text of a conflict, even a single one: a person may have deleted the others. A line of
 * equals signs does not count, because it may underline a heading.
 */
export function leavesMarker(lines: readonly string[]): boolean {
  return lines.some((line) => /^(?:<{7}|\|{7}|>{7}) \S/.test(line));
}

/** Whether a text holds conflict markers already: an unfinished merge, ours or anybody else's. */
export function holdsMarkers(lines: readonly string[]): boolean {
  const start = lines.findIndex((line) => /^<{7}(?: |$)/.test(line));
  if (start < 0) return false;
  const middle = lines.findIndex((line, at) => at > start && /^={7}$/.test(line));
  return middle > start && lines.some((line, at) => at > middle && /^>{7}(?: |$)/.test(line));
}
