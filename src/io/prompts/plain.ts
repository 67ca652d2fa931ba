/** Questions line by line, nothing drawn twice: for screen readers, and terminals that cannot move the cursor. */
import { createInterface } from 'node:readline';
import { wrapWords } from '../../core/text/wrap.js';
import type { ListChoice, ListConfig } from './lists.js';
import { matching } from './moves.js';

interface Config {
  readonly message: string;
  readonly default?: unknown;
  readonly validate?: (typed: never) => true | string | Promise<true | string>;
  /** There is a question to go back to. */
  readonly back?: boolean;
  readonly width: number;
}

/** What ends a question without an answer. Passed in, because this file is bundled separately: its errors would be other classes. */
interface Ways {
  readonly back: () => never;
  readonly ended: () => Error;
}

/** @param input a terminal that delivers whole lines. @param say writes text unchanged */
export function plainPrompts(input: NodeJS.ReadableStream, say: (text: string) => void, { back, ended }: Ways) {
  const readLine = lineReader(input, ended, () => say('\nStopped. Nothing was changed.\n'));
  /** Asks until `read` makes something of the line. */
  async function asking<Value>(config: Config, hint: string, read: (line: string) => Value | Problem): Promise<Value> {
    const tell = (text: string) => say(`${wrapWords(text, config.width).join('\n')}\n`);
    for (;;) {
      say(`${hint} `);
      const line = (await readLine()).trim();
      if (line === '<') back();
      const value = read(line);
      if (value instanceof Problem) {
        tell(value.text);
        continue;
      }
      const verdict = (await config.validate?.(value as never)) ?? true;
      if (verdict === true) return value;
      tell(verdict);
    }
  }
  let toldBack = false;
  function introduce({ message, width, back: canGoBack = false }: Config, choices: readonly ListChoice[] = []): void {
    const digits = String(choices.length).length;
    const rows = choices.flatMap(({ name, description }, at) => [
      ...wrapWords(`  ${String(at + 1).padStart(digits)}. ${name}`, width, '   '),
      ...(description ? wrapWords(`     ${description}`, width) : []),
    ]);
    const hint = canGoBack && !toldBack ? ['To go one question back, type <'] : [];
    toldBack ||= canGoBack;
    say(`${[...hint, ...wrapWords(message, width), ...rows].join('\n')}\n`);
  }
  return {
    input(config: Config): Promise<string> {
      const standard = String(config.default ?? '');
      introduce(config);
      return asking(config, standard ? `Text [${standard}]:` : 'Text:', (line) => line || standard);
    },
    confirm(config: Config): Promise<boolean> {
      introduce(config);
      return asking(config, config.default === false ? 'yes or no [no]:' : 'yes or no [yes]:', (line) =>
        line === ''
          ? config.default !== false
          : /^y(es)?$/i.test(line) || (/^no?$/i.test(line) ? false : new Problem('Type yes or no.')),
      );
    },
    select(config: ListConfig): Promise<string> {
      const standard = config.choices.findIndex(({ value }) => value === config.default);
      introduce(config as Config, config.choices);
      return asking(
        config as Config,
        standard < 0 ? 'Number or name:' : `Number or name [${standard + 1}]:`,
        (line) => {
          const found = line === '' ? config.choices[standard] : chosenBy(line, config.choices);
          return found?.value ?? notListed(line, config.choices);
        },
      );
    },
    checkbox(config: ListConfig): Promise<readonly string[]> {
      introduce(config as Config, config.choices);
      const standard = config.default as readonly string[] | undefined;
      return asking(
        config as Config,
        `Numbers or names, separated by commas [${standard?.join(', ') || 'none'}]:`,
        (line) => {
          if (line === '') return standard ?? [];
          if (line === 'none') return [];
          const words = line.split(/[\s,]+/).filter(Boolean);
          const found = words.map((word) => chosenBy(word, config.choices)?.value);
          const strange = found.indexOf(undefined);
          return strange < 0 ? (found as string[]) : notListed(words[strange]!, config.choices);
        },
      );
    },
  };
}

class Problem {
  constructor(readonly text: string) {}
}

function notListed(typed: string, { length }: readonly ListChoice[]): Problem {
  const what = typed === '' ? 'Nothing is chosen.' : `${JSON.stringify(typed)} is not in the list, or fits several.`;
  return new Problem(`${what} Type a number from 1 to ${length}, or a name.`);
}

/** By its number, its name, or the beginning of a word that no other choice has. */
function chosenBy(word: string, choices: readonly ListChoice[]): ListChoice | undefined {
  const lower = word.toLowerCase();
  const byNumber = /^\d+$/.test(word) ? choices[Number(word) - 1] : undefined;
  const byName = choices.find(({ name, value }) => value === lower || name.toLowerCase() === lower);
  const [only, ...others] = matching(choices, lower);
  return byNumber ?? byName ?? (others.length === 0 && only !== undefined ? choices[only] : undefined);
}

/** One line at a time; lines that were typed ahead wait. */
function lineReader(input: NodeJS.ReadableStream, ended: () => Error, onStop: () => void): () => Promise<string> {
  const ahead: string[] = [];
  return () =>
    new Promise((resolve, reject) => {
      const next = ahead.shift();
      if (next !== undefined) return resolve(next);
      // Here Ctrl-C is a signal, which ends the process at once.
      process.prependListener('SIGINT', onStop);
      const lines = createInterface({ input, terminal: false });
      lines.on('line', (line) => {
        ahead.push(line);
        lines.close();
      });
      lines.on('close', () => {
        process.off('SIGINT', onStop);
        const line = ahead.shift();
        if (line === undefined) reject(ended());
        else resolve(line);
      });
    });
}
