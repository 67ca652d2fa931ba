/** The Yeoman front: the same questions by `this.prompt`, the same tree, the same writing as a whole or not at all. */
import * as fs from 'node:fs';
import { relative, sep } from 'node:path';
import Generator, { type BaseOptions } from 'yeoman-generator';
import {
  type Answers,
  type Asked,
  answerContext,
  askedSource,
  bundledLibrary,
  type Choose,
  completeAnswers,
  exitCodes,
  type FileTree,
  fieldNames,
  fields,
  gitHistory,
  makeOwner,
  makeQuestions,
  missingAnswers,
  openQuestions,
  openTarget,
  ProdgradeError,
  planInto,
  type RenderedFile,
  readSources,
  render,
  type Source,
  settleExisting,
  unstated,
  watchSignals,
  withManifest,
  writeRepository,
} from '../../src/front.js';

/** Options beside the answers; `git` starts a repository, as the command does. */
type Options = BaseOptions &
  Partial<Record<keyof Answers, unknown>> & {
    readonly folder?: string;
    readonly yes?: boolean;
    readonly git?: boolean;
  };

export default class extends Generator<Record<string, unknown>, Options> {
  #folder = '';
  #version = '';
  #tree: FileTree = new Map();

  constructor(args: string[], options: Options) {
    // The environment's own commit writes file by file and asks about each clash.
    super(args, options, { unique: 'namespace', customCommitTask: async () => this.#commit() });
    this.argument('folder', {
      type: String,
      required: false,
      description: 'Folder to create; the domain unless given',
    });
    for (const name of fieldNames)
      this.option(name, { type: fields[name].kind === 'switch' ? Boolean : String, description: fields[name].help });
    this.option('yes', { type: Boolean, description: 'Ask nothing: take the default of whatever is not given' });
    this.option('git', { type: Boolean, description: 'Start a git repository with a first commit' });
  }

  /** Asks what the options leave open, and renders into the file system in memory. */
  async writing(): Promise<void> {
    const library = await bundledLibrary();
    const context = answerContext(library);
    const given = readSources([this.#optionSource()], context);
    const absent = this.options.yes ? unstated(given, true) : [];
    if (absent.length > 0) throw missingAnswers(absent, '');
    const asked = this.options.yes ? {} : await this.#ask(openQuestions(makeQuestions(context), given));
    const answers = completeAnswers(readSources([this.#optionSource(), askedSource(asked)], context), context);
    this.#folder = this.options.folder ?? answers.domain;
    this.#version = library.version;
    this.#tree = withManifest(render(answers, library), answers, library.version);
    for (const [path, file] of this.#tree)
      this.fs.write(this.destinationPath(this.#folder, path), Buffer.from(file.bytes));
  }

  #optionSource(): Source {
    return Object.fromEntries(
      fieldNames.flatMap((name) =>
        this.options[name] === undefined ? [] : [[name, { value: this.options[name], place: `--${name}` }]],
      ),
    );
  }

  #ask(questions: ReturnType<typeof makeQuestions>): Promise<Asked> {
    return this.prompt(questions as never);
  }

  async #commit(): Promise<void> {
    const choose: Pick<Choose, 'select'> = {
      select: async (message, choices) =>
        (await this.prompt<{ existing: never }>([{ type: 'select', name: 'existing', message, choices } as never]))
          .existing,
    };
    const signals = watchSignals(process, (code) => process.exit(code));
    const disk = {
      fs,
      cwd: this.destinationRoot(),
      owner: makeOwner(process),
      history: async () => gitHistory(process.env),
      hold: signals.hold,
    };
    try {
      const { target } = openTarget(disk, this.#folder, true);
      const ask = this.options.yes ? undefined : async () => choose;
      if ((await settleExisting(fs, target, this.#folder, this.#tree.keys(), undefined, ask)) === 'cancel')
        throw new ProdgradeError('Nothing was written.', '', exitCodes.refused);
      const { changes, sight } = planInto(fs, target, this.#pending(target.path));
      const history = await writeRepository(changes, sight, disk, {
        withGit: this.options.git !== false,
        version: this.#version,
      });
      this.log(`${target.path}: written. ${history.note || 'A first commit holds it.'}`);
    } finally {
      signals.stop();
    }
    // What generators composed with this one wrote elsewhere goes the usual way.
    await this.fs.commit();
  }

  /** Takes the files below the target out of memory, with what other generators made of them. */
  #pending(target: string): FileTree {
    const tree = new Map<string, RenderedFile>();
    this.env.sharedFs.each((file) => {
      const path = relative(target, file.path);
      if (file.state !== 'modified' || path.startsWith('..') || file.contents === null) return;
      const posix = path.split(sep).join('/');
      const known = this.#tree.get(posix);
      tree.set(posix, {
        bytes: file.contents,
        executable: known?.executable ?? false,
        class: known?.class ?? 'managed',
      });
      delete file.state;
    });
    return new Map([...tree].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
