/** Lists in which arrows move, typed characters search, and no other key moves the choice. */
import {
  createPrompt,
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  type KeypressEvent,
  makeTheme,
  useKeypress,
  usePagination,
  usePrefix,
  useState,
} from '@inquirer/core';
import { wrapWords } from '../../core/text/wrap.js';
import { letterOf, moved, searched } from './moves.js';

export interface ListChoice {
  readonly name: string;
  readonly value: string;
  readonly description?: string;
}

export interface ListConfig {
  readonly message: string;
  readonly choices: readonly ListChoice[];
  /** One value, or those that are ticked at first. */
  readonly default?: string | readonly string[];
  readonly pageSize?: number;
  readonly validate?: (chosen: readonly string[]) => true | string | Promise<true | string>;
  /** There is a question to go back to. */
  readonly back?: boolean;
  readonly width: number;
  readonly rows: number;
}

const HIDE_CURSOR = '\u001B[?25l';
/** Keys of every list. */
const keysOf = ({ back = false }: ListConfig) => `${back ? 'shift+tab back, ' : ''}esc cancel`;

export const select = createPrompt<string, ListConfig>((config, done) => {
  const { choices } = config;
  const [answered, setAnswered] = useState(false);
  const list = useList(config, answered);
  useKeypress((key, line) => {
    // Readline would keep what is typed, and move in it.
    line.clearLine(0);
    if (!isEnterKey(key)) return list.press(key);
    setAnswered(true);
    done(choices[list.active]!.value);
  });
  if (answered) return list.answer([choices[list.active]!.name]);
  return list.show((choice) => choice.name, `↑↓ move, type to search, enter choose, ${keysOf(config)}`);
});

export const checkbox = createPrompt<readonly string[], ListConfig>((config, done) => {
  const { choices, validate = () => true } = config;
  const [answered, setAnswered] = useState(false);
  const list = useList(config, answered);
  const [ticked, setTicked] = useState<readonly string[]>([...((config.default as readonly string[]) ?? [])]);
  const [problem, setProblem] = useState('');
  useKeypress(async (key, line) => {
    line.clearLine(0);
    if (problem) setProblem('');
    if (isEnterKey(key)) {
      const chosen = choices.filter(({ value }) => ticked.includes(value)).map(({ value }) => value);
      const verdict = await validate(chosen);
      if (verdict !== true) return setProblem(verdict);
      setAnswered(true);
      done(chosen);
    } else if (isSpaceKey(key)) {
      const value = choices[list.active]?.value;
      if (value !== undefined)
        setTicked(ticked.includes(value) ? ticked.filter((each) => each !== value) : [...ticked, value]);
    } else list.press(key);
  });
  const chosen = choices.filter(({ value }) => ticked.includes(value));
  if (answered) return list.answer(chosen.map(({ value }) => value));
  const keys = `↑↓ move, type to search, space select, enter continue, ${keysOf(config)}`;
  return list.show(({ name, value }) => `${ticked.includes(value) ? '[x]' : '[ ]'} ${name}`, keys, problem);
});

/** What both have in common: the active choice, the search, and how they look. */
function useList(config: ListConfig, answered: boolean) {
  const { message, choices, default: standard, pageSize = choices.length, width, rows } = config;
  const theme = makeTheme({});
  const [active, setActive] = useState(
    Math.max(
      0,
      choices.findIndex(({ value }) => value === standard),
    ),
  );
  const [search, setSearch] = useState('');
  const prefix = usePrefix({ status: answered ? 'done' : 'idle', theme });
  const texts = choices.map(({ description = '' }) => wrapWords(description, width));
  const room = rows - 4 - wrapWords(message, width - 2).length - Math.max(0, ...texts.map(({ length }) => length));
  const page = (text: (choice: ListChoice) => string) =>
    usePagination({
      items: choices,
      active,
      renderItem: ({ item, isActive }) => {
        const lines = wrapWords(`  ${text(item)}`, width, '    ').join('\n');
        return isActive ? theme.style.highlight(`❯${lines.slice(1)}`) : lines;
      },
      pageSize: Math.max(3, Math.min(pageSize, room)),
      loop: false,
    });
  const asked = () => `${prefix} ${theme.style.message(wrapWords(message, width - 2).join('\n'), 'idle')}`;
  /** Columns of a list are set apart by several spaces. */
  const inWords = (name: string) => name.replace(/ {2,}/g, ' ');
  return {
    active,
    press(key: KeypressEvent) {
      if (isUpKey(key) || isDownKey(key)) {
        setSearch('');
        setActive(moved(active, isUpKey(key) ? -1 : 1, choices.length));
        return;
      }
      const next = isBackspaceKey(key) ? search.slice(0, -1) : search + letterOf(key);
      if (next === search) return;
      setSearch(next);
      setActive(searched(choices, next) ?? active);
    },
    answer(names: readonly string[]) {
      const chosen = names.map(inWords).join(', ') || 'none';
      const last = wrapWords(message, width - 2).at(-1)!;
      return last.length + chosen.length + 3 <= width
        ? `${asked()} ${theme.style.answer(chosen)}`
        : `${asked()}\n${theme.style.answer(wrapWords(chosen, width).join('\n'))}`;
    },
    show(text: (choice: ListChoice) => string, keys: string, problem = '') {
      const found = searched(choices, search) === undefined ? ' (not found)' : '';
      const hint = search === '' ? keys : `search: ${search}${found}, backspace deletes`;
      return [
        asked(),
        ...(choices.length === 0 ? ['  nothing to choose from'] : [page(text)]),
        ...((texts[active]?.join('') ?? '') === '' ? [] : ['', ...texts[active]!]),
        ...(problem === '' ? [] : [theme.style.error(wrapWords(problem, width - 2).join('\n'))]),
        theme.style.help(wrapWords(hint, width).join('\n')) + HIDE_CURSOR,
      ].join('\n');
    },
  };
}
