/** The terminal as the commands see it: results on one stream, the conversation on the other. */
import { styleText } from 'node:util';
import type { Environment } from '../core/answers/environment.js';
import type { Descriptor, Descriptors } from './descriptors.js';

const styles = ['bold', 'dim', 'green', 'yellow', 'red', 'cyan'] as const;

/** Text in that style, or unchanged where color is not wanted. */
export type Style = Readonly<Record<(typeof styles)[number], (text: string) => string>>;

export interface Terminal {
  /** Input and output are a terminal: questions may be asked. */
  readonly isPerson: boolean;
  /** The result, for people and pipes. */
  readonly out: (text: string) => void;
  /** Everything else. */
  readonly err: (text: string) => void;
  readonly outStyle: Style;
  readonly errStyle: Style;
  /** Columns of the result; 80 where unknown. */
  readonly outWidth: () => number;
  /** Columns of the conversation; infinite where it goes to a file. */
  readonly errWidth: () => number;
}

export function makeTerminal(
  { isTerminal, write, columns }: Omit<Descriptors, 'isAllWritten'>,
  env: Environment,
): Terminal {
  const [stdin, stdout, stderr]: readonly Descriptor[] = [0, 1, 2];
  const outIsTerminal = isTerminal(stdout!);
  return {
    isPerson: outIsTerminal && isTerminal(stdin!),
    out: (text) => write(stdout!, `${text}\n`),
    err: (text) => write(stderr!, `${text}\n`),
    outStyle: makeStyle(hasColor(outIsTerminal, env)),
    errStyle: makeStyle(hasColor(isTerminal(stderr!), env)),
    outWidth: () => columns(stdout!) ?? 80,
    errWidth: () => columns(stderr!) ?? Number.POSITIVE_INFINITY,
  };
}

/** no-color.org first, then force-color.org, then whether a terminal reads. */
export function hasColor(isTerminal: boolean, env: Environment): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
    return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

function makeStyle(colored: boolean): Style {
  // Newer Nodes would check standard output themselves; we have already done so.
  const options = { validateStream: false };
  return Object.fromEntries(
    styles.map((name) => [name, (text: string) => (colored ? styleText(name, text, options) : text)]),
  ) as Style;
}
