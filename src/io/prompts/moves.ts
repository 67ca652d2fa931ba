/** What a key does in a list, as functions of values. */

/** A key as Node's readline reports it; inquirer's type has less. */
export interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
  readonly shift?: boolean;
  readonly sequence?: string;
}

/** The character that a key types; empty for every other key, such as Home or an arrow. */
export function letterOf(key: object): string {
  const { sequence = '', ctrl, meta } = key as Key;
  return !ctrl && !meta && /^[\p{L}\p{N} .,:_-]$/u.test(sequence) ? sequence.toLowerCase() : '';
}

export function moved(active: number, by: -1 | 1, count: number): number {
  return Math.min(Math.max(active + by, 0), Math.max(count - 1, 0));
}

interface Named {
  readonly name: string;
}

/** The first choice that starts with this, or in which a word does; undefined where there is none. */
export function searched(choices: readonly Named[], search: string): number | undefined {
  return matching(choices, search.trimStart())[0];
}

/** The choices that start with this, else those in which a word does. */
export function matching(choices: readonly Named[], wanted: string): readonly number[] {
  if (wanted === '') return [];
  const where = (fits: (name: string) => boolean) =>
    choices.flatMap(({ name }, at) => (fits(name.toLowerCase()) ? [at] : []));
  const starting = where((name) => name.startsWith(wanted));
  return starting.length > 0 ? starting : where((name) => ` ${name.replace(/[(,:]/g, ' ')}`.includes(` ${wanted}`));
}

/**
 * Whether a person pressed Esc. What is typed within half a second after it arrives together with it, as one key with
 * `meta`; arrows and Home, whose sequences start with Esc too, are longer and have names of their own.
 */
export function isEscape({ name, meta, sequence = '' }: Key): boolean {
  return name === 'escape' || (meta === true && (sequence.length === 2 || sequence.startsWith('\u001B\u001B')));
}

/** One question back. */
export function isBack({ name, shift }: Key): boolean {
  return name === 'tab' && shift === true;
}
