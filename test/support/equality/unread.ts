/**
 * Finds what a reader overlooks: every value of a resource is changed, one at a time, and the reader has to say something else.
 * What nobody reads cannot be compared, and an equality that looks away proves nothing.
 */

/** Something out of a plan or a template. Its shape is the tool's, and a reader's mistake shows as a difference. */
// biome-ignore lint/suspicious/noExplicitAny: documents of tools have no type
export type Raw = any;

/** @returns paths of the values whose change goes unnoticed, list positions as `*`: `rule.*.status` */
export function unread(document: Raw, read: (document: Raw) => unknown): readonly string[] {
  const before = said(document, read);
  const paths = new Set<string>();
  for (const [path, changed] of changes(document)) if (said(changed, read) === before) paths.add(path);
  return [...paths];
}

/** To refuse a value is to have read it. */
function said(document: Raw, read: (document: Raw) => unknown): string {
  try {
    return JSON.stringify(read(document)) ?? '';
  } catch (error) {
    return String(error);
  }
}

/** The document with one value changed, for each value in it. */
export function* changes(value: Raw): Generator<readonly [string, Raw]> {
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries())
      for (const [path, changed] of changes(inner)) yield [step('*', path), value.with(index, changed)];
  } else if (value !== null && typeof value === 'object') {
    // A block may say something by being there.
    if (Object.keys(value).length === 0) yield ['', undefined];
    for (const [key, inner] of Object.entries(value))
      for (const [path, changed] of changes(inner)) yield [step(key, path), { ...value, [key]: changed }];
  } else if (typeof value === 'string' && value.startsWith('{"')) {
    for (const [path, changed] of changes(JSON.parse(value))) yield [path, JSON.stringify(changed)];
  } else if (value !== undefined) {
    yield ['', other(value)];
  }
}

function other(value: Raw): Raw {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (value === 'true' || value === 'false') return value === 'true' ? 'false' : 'true';
  return `${value}~`;
}

function step(key: string, path: string): string {
  return path === '' ? key : `${key}.${path}`;
}
