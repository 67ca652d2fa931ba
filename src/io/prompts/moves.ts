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

/** The first choice that starts with this, or in which a word does; undefined where there is none. */
export function searched(choices: readonly { readonly name: string }[], search: string): number | undefined {
  const wanted = search.trimStart();
  if (wanted === '') return undefined;
  const names = choices.map(({ name }) => name.toLowerCase());
  const start = names.findIndex((name) => name.startsWith(wanted));
  const within = names.findIndex((name) => ` ${name.replace(/[(,:]/g, ' ')}`.includes(` ${wanted}`));
  const at = start >= 0 ? start : within;
  return at < 0 ? undefined : at;
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
