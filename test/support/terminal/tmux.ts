/** A real terminal: keys go in, the screen comes out. */
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Screen {
  /** Types names of keys as tmux knows them: `Enter`, `Down`, `C-c`. */
  readonly press: (...keys: readonly string[]) => void;
  readonly type: (text: string) => void;
  /** Waits until the screen shows this, and gives what it shows; `colors` keeps the escape sequences. */
  readonly see: (what: RegExp) => Promise<string>;
  readonly colors: () => string;
  readonly close: () => void;
}

/** Starts a shell in `cwd` on a server of its own; no settings of the user apply. */
export function openScreen(name: string, cwd: string, { columns = 80, rows = 24 } = {}): Screen {
  const socket = `prodgrade-${process.pid}-${name}`;
  const tmux = (...args: readonly string[]) =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: cwd, LANG: 'C.UTF-8', TERM: 'xterm-256color' },
    });
  tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), '-c', cwd, 'sh');
  const shown = (...flags: readonly string[]) => tmux('capture-pane', '-p', ...flags);
  return {
    press: (...keys) => void tmux('send-keys', ...keys),
    type: (text) => void tmux('send-keys', '-l', text),
    async see(what) {
      for (let tries = 0; tries < 300; tries += 1) {
        if (what.test(shown())) return shown();
        await sleep(50);
      }
      throw new Error(`never saw ${what} on\n${shown('-S', '-100')}`);
    },
    colors: () => shown('-e', '-S', '-100'),
    close: () => void tmux('kill-server'),
  };
}
