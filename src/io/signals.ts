/** Ctrl-C and similar signals: at once while nothing is being written, otherwise once the disk is consistent again. */
import { exitCodes } from '../errors.js';

export interface Signals {
  /** Runs `work`; a signal that comes meanwhile rejects `settle` inside it instead of ending the process. */
  readonly hold: <Result>(work: (settle: () => Promise<void>) => Promise<Result>) => Promise<Result>;
  readonly stop: () => void;
}

/** What a held signal turns into; its exit code is what the shell expects. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor(readonly exitCode: number) {
    super('interrupted');
  }
}

const CODES = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated, SIGHUP: 129 } as const;
type Signal = keyof typeof CODES;

type Process = Pick<NodeJS.Process, 'on' | 'off'>;

/** `exit` ends the process; it is called at most once. */
export function watchSignals(process: Process, exit: (code: number) => void): Signals {
  let held = false;
  let pending: Signal | undefined;
  const onSignal = (signal: Signal) => {
    if (held) pending ??= signal;
    else exit(CODES[signal]);
  };
  const names = Object.keys(CODES) as Signal[];
  for (const name of names) process.on(name, onSignal);
  // Signals arrive in the poll phase of the event loop; there is always one between two turns.
  const settle = async () => {
    for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    if (pending) throw new Interrupted(CODES[pending]);
  };
  const hold: Signals['hold'] = async (work) => {
    held = true;
    try {
      return await work(settle);
    } finally {
      held = false;
    }
  };
  const stop = () => {
    for (const name of names) process.off(name, onSignal);
  };
  return { hold, stop };
}
