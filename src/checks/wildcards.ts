/** Whether one of these patterns matches: AWS allows `*` and `?` in actions and resources. */
export function covered(text: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const escaped = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    return new RegExp(`^${escaped}$`, 'i').test(text);
  });
}
