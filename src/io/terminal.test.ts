import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Interrupted, watchSignals } from './signals.js';
import { hasColor, makeTerminal } from './terminal.js';

describe('colour', () => {
  it.each<[boolean, Record<string, string>, boolean]>([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '3', TERM: 'dumb' }, true],
  ])('at a terminal: %s, with %j: %s', (isTTY, env, colored) => {
    expect(hasColor(isTTY, env)).toBe(colored);
  });
});

it('a person is at a terminal only when both ends are', () => {
  const at = (stdin: boolean, stdout: boolean) =>
    makeTerminal(
      {
        isTerminal: (descriptor) => [stdin, stdout, true][descriptor]!,
        write: () => undefined,
        columns: () => undefined,
      },
      {},
    ).isPerson;
  expect([at(true, true), at(true, false), at(false, true), at(false, false)]).toEqual([true, false, false, false]);
});

describe('signals', () => {
  function watched() {
    const process = new EventEmitter();
    const exits: number[] = [];
    return { process, exits, signals: watchSignals(process as unknown as NodeJS.Process, (code) => exits.push(code)) };
  }

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s ends the process with %i at once while nothing is written', (signal, code) => {
    const { process, exits } = watched();
    process.emit(signal, signal);
    expect(exits).toEqual([code]);
  });

  it('waits while something is written, and is seen by settle', async () => {
    const { process, exits, signals } = watched();
    const work = signals.hold(async (settle) => {
      setImmediate(() => process.emit('SIGTERM', 'SIGTERM'));
      await settle();
    });
    await expect(work).rejects.toThrow(Interrupted);
    await expect(work).rejects.toMatchObject({ exitCode: 143 });
    expect(exits).toEqual([]);
  });

  it('settle passes when there was none, and nothing listens afterwards', async () => {
    const { process, signals } = watched();
    expect(await signals.hold(async (settle) => settle().then(() => 'done'))).toBe('done');
    signals.stop();
    expect(process.eventNames()).toEqual([]);
  });
});
