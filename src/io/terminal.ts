/** The terminal as the commands see it: results on one stream, the conversation on the other. */
import type { WriteStream } from 'node:tty';
import pc from 'picocolors';
import type { Environment } from '../core/answers/environment.js';

export type Style = Pick<ReturnType<typeof pc.createColors>, 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'cyan'>;

export interface Terminal {
  /** Both ends are a person's: questions may be asked. */
  readonly isPerson: boolean;
  /** The result, for people and pipes. */
  readonly out: (text: string) => void;
  /** Everything else. */
  readonly err: (text: string) => void;
  readonly outStyle: Style;
  readonly errStyle: Style;
  /** Boxes and ticks of the result are drawn only where a person reads it. */
  readonly draws: boolean;
}

type Stream = Pick<WriteStream, 'write'> & { readonly isTTY?: boolean };

export function makeTerminal(process: { stdin: { isTTY?: boolean }; stdout: Stream; stderr: Stream; env: Environment }): Terminal {
  const { stdin, stdout, stderr, env } = process;
  return {
    isPerson: stdin.isTTY === true && stdout.isTTY === true,
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    outStyle: pc.createColors(hasColor(stdout, env)),
    errStyle: pc.createColors(hasColor(stderr, env)),
    draws: stdout.isTTY === true && env.TERM !== 'dumb',
  };
}

/** no-color.org first, then force-color.org, then whether a terminal reads. */
export function hasColor(stream: { readonly isTTY?: boolean }, env: Environment): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}
