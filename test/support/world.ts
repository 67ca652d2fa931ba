/** A world in memory for commands, with a catalogue of a few files and all controls. */
import { createFsFromVolume, Volume } from 'memfs';
import { controls } from '../../controls/registry.js';

import { createVerb } from '../../src/commands/create/verb.js';
import type { Verb } from '../../src/commands/verb.js';
import type { World } from '../../src/commands/world.js';
import type { Found } from '../../src/core/answers/context.js';
import { readFlags } from '../../src/core/answers/flags.js';
import type { Question, RawAnswers } from '../../src/core/answers/question.js';
import type { Catalogue, Skeleton } from '../../src/core/rendering/catalogue.js';
import { ProdgradeError } from '../../src/errors.js';
import type { Descriptors } from '../../src/io/descriptors.js';
import type { FileSystem } from '../../src/io/file-system.js';
import type { History } from '../../src/io/git.js';
import { makeTerminal } from '../../src/io/terminal.js';
import type { WorkTree } from '../../src/io/work-tree.js';

const skeleton = (path: string, text: (domain: string) => string): Skeleton => ({
  path,
  source: path,
  render: (it) => text(it.domain),
  executable: path.endsWith('.sh'),
  class: path.startsWith('site/') ? 'seed' : 'managed',
});

export const tinyLibrary: Catalogue = {
  version: '1.2.3',
  skeletons: {
    common: [
      skeleton('README.md', (domain) => `# ${domain}`),
      skeleton('scripts/upload.sh', () => '#!/bin/sh\necho up'),
      skeleton('site/index.html', () => '<!doctype html>'),
    ],
    terraform: [
      skeleton('hardened/main.tf', (domain) => `# ${domain}\nlocals {}`),
      skeleton('hardened/deep/down/er.tf', () => '# deep'),
    ],
    cdk: [],
    cloudformation: [],
  },
  entries: controls.map((control) => ({
    control,
    parts: {},
    onPage: {},
    missed: [],
    page: { threat: 'A stranger.', changes: 'All of it.', cost: 'None.', verify: 'Look.' },
  })),
};

export const HOME = '/home/me';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly error?: ProdgradeError;
  readonly questions: readonly string[];
  readonly commits: readonly (readonly string[])[];
}

export interface Setting {
  readonly volume?: Volume;
  readonly env?: Readonly<Record<string, string>>;
  /** A person at a terminal, who answers these; a question that is not here gets its default. */
  readonly person?: RawAnswers;
  readonly fs?: FileSystem;
  readonly catalogue?: Catalogue;
  readonly workTree?: WorkTree;
  /** What git says of the folder. */
  readonly found?: Found;
  /** Names of other runs that have not ended. */
  readonly alive?: readonly string[];
  readonly oldVersion?: World['oldVersion'];
}

/** An empty home folder. */
export function emptyVolume(): Volume {
  return Volume.fromJSON({ [HOME]: null });
}

/** Runs `create` with these arguments and tells what came of it; unexpected errors pass through. */
export function runCreate(argv: readonly string[], setting: Setting = {}): Promise<Outcome> {
  return runVerb(createVerb, argv, setting);
}

export async function runVerb(verb: Verb, argv: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const volume = setting.volume ?? emptyVolume();
  const written = { out: '', err: '' };
  const questions: string[] = [];
  const commits: (readonly string[])[] = [];
  const isTTY = setting.person !== undefined;
  const write: Descriptors['write'] = (descriptor, text) => {
    written[descriptor === 1 ? 'out' : 'err'] += text;
  };
  const begin: History['begin'] = (_folder, files) => {
    commits.push([...files.keys()]);
    return { state: 'committed', note: '' };
  };
  const asking = scriptedAsk(setting.person ?? {}, questions);
  const world: World = {
    cwd: HOME,
    program: '',
    found: () => setting.found ?? {},
    env: setting.env ?? {},
    fs: setting.fs ?? (createFsFromVolume(volume) as unknown as FileSystem),
    owner: { name: '1@here', isAlive: (name) => setting.alive?.includes(name) === true },
    terminal: makeTerminal(
      { isTerminal: () => isTTY, write, columns: () => undefined },
      { NO_COLOR: '1', ...setting.env },
    ),
    catalogue: async () => setting.catalogue ?? tinyLibrary,
    ask: async () => asking,
    history: async () => ({ begin }),
    workTree: async () => setting.workTree,
    oldVersion: setting.oldVersion ?? (() => undefined),
    page: async (text) => write(1, `${text}\n`),
    hold: (work) => work(async () => undefined),
  };
  try {
    const code = await verb.run(readFlags(argv, verb.flags), world);
    return { code, ...written, questions, commits };
  } catch (error) {
    if (!(error instanceof ProdgradeError)) throw error;
    return { code: error.exitCode, ...written, error, questions, commits };
  }
}

/** Answers as the inquirer runner would, from a script. */
function scriptedAsk(person: RawAnswers, questions: string[]): Awaited<ReturnType<World['ask']>> {
  const changes = [...((person.changes as string[] | undefined) ?? [])];
  const decisions = [...changes.map(() => 'change'), person.confirm === false ? 'cancel' : 'write'];
  const ask = async (asking: readonly Question[]) => {
    const asked: RawAnswers = {};
    for (const question of asking) {
      if (question.when?.(asked) === false) continue;
      questions.push(question.name);
      const typed = question.name in person ? person[question.name] : question.default?.(asked);
      const verdict = question.validate?.(typed, asked) ?? true;
      if (verdict !== true) throw new Error(`${question.name}: ${verdict}`);
      asked[question.name] = question.filter ? question.filter(typed) : typed;
    }
    return asked;
  };
  return Object.assign(ask, {
    confirm: async () => person.confirm !== false,
    select: async (message: string) => {
      if (message === 'Write these files?') return (decisions.shift() ?? 'write') as never;
      if (message === 'Which answer?') return changes.shift() as never;
      const name = message.includes('is not empty') ? 'existing' : message;
      questions.push(name);
      // A list is answered one by one.
      const answer = person[name] ?? 'cancel';
      return (Array.isArray(answer) ? answer.shift() : answer) as never;
    },
  });
}

/** Everything on the volume: content, mode, links and empty folders. */
export function snapshot(volume: Volume, root = '/'): Readonly<Record<string, string>> {
  const seen: Record<string, string> = {};
  const walk = (folder: string): void => {
    for (const name of (volume.readdirSync(folder) as string[]).sort()) {
      const path = folder === '/' ? `/${name}` : `${folder}/${name}`;
      const stat = volume.lstatSync(path);
      if (stat.isSymbolicLink()) seen[path] = `link ${String(volume.readlinkSync(path))}`;
      else if (stat.isDirectory()) {
        seen[path] = 'folder';
        walk(path);
      } else seen[path] = `${(stat.mode & 0o777).toString(8)} ${String(volume.readFileSync(path, 'utf8'))}`;
    }
  };
  walk(root);
  return seen;
}
