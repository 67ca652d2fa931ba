/** The Yeoman front: the same questions by `this.prompt`, the same tree, the same writing as a whole or not at all. */
import * as fs from 'node:fs';
import { relative, sep } from 'node:path';
import Generator, { type BaseOptions } from 'yeoman-generator';
import {
  type AnswerContext,
  type Answers,
  answerContext,
  bundledLibrary,
  type Catalogue,
  type Choose,
  type Existing,
  exitCodes,
  type FileTree,
  fieldNames,
  fields,
  findInGit,
  findWorkTree,
  gatherAnswers,
  gitHistory,
  makeOwner,
  openTarget,
  ProdgradeError,
  planInto,
  type RenderedFile,
  type Repository,
  renderRepository,
  type Source,
  settleExisting,
  watchSignals,
  writeRepository,
} from '../../src/front.js';

/** Options beside the answers; `git` starts a repository, as the command does. */
type Options = BaseOptions &
  Partial<Record<keyof Answers, unknown>> & {
    readonly folder?: string;
    readonly yes?: boolean;
    readonly existing?: Existing;
    readonly git?: boolean;
  };

export default class extends Generator<Record<string, unknown>, Options> {
  #folder = '';
  #repository: Repository | undefined;

  constructor(args: string[], options: Options) {
    // The environment's own commit writes file by file and asks about each clash.
    super(args, options, { unique: 'namespace', customCommitTask: async () => this.#commit() });
    this.argument('folder', {
      type: String,
      required: false,
      description: 'Folder to create; default: the domain',
    });
    for (const name of fieldNames)
      this.option(name, { type: fields[name].kind === 'switch' ? Boolean : String, description: fields[name].help });
    this.option('yes', {
      type: Boolean,
      description: 'Ask nothing; use the default for every answer that is not given',
    });
    this.option('existing', { type: String, description: 'In a folder that is not empty: keep every file, or cancel' });
    this.option('git', { type: Boolean, description: 'Start a git repository with a first commit' });
  }

  /** Asks what the options leave open, and renders into the file system in memory. */
  async writing(): Promise<void> {
    const catalogue = await bundledLibrary();
    const { answers } = await gatherAnswers({
      context: this.#context(catalogue),
      sources: [this.#optionSource()],
      ask: this.options.yes ? undefined : (questions) => this.prompt(questions as never),
      yes: true,
      readyCommand: () => '',
    });
    this.#folder = this.options.folder ?? answers.domain;
    this.#repository = renderRepository(answers, catalogue);
    for (const [path, file] of this.#repository.tree)
      this.fs.write(this.destinationPath(this.#folder, path), Buffer.from(file.bytes));
  }

  /** With what the git repository around the destination says, as in the command. */
  #context(catalogue: Catalogue): AnswerContext {
    const context = answerContext(catalogue);
    const at = this.destinationRoot();
    return findWorkTree(fs, at) === undefined ? context : { ...context, found: findInGit(at, process.env, context) };
  }

  #optionSource(): Source {
    return Object.fromEntries(
      fieldNames.flatMap((name) =>
        this.options[name] === undefined ? [] : [[name, { value: this.options[name], place: `--${name}` }]],
      ),
    );
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
      const tree = this.#pending(target.path);
      const ask = this.options.yes ? undefined : async () => choose;
      if ((await settleExisting(fs, target, this.#folder, tree.keys(), this.options.existing, ask)) === 'cancel')
        throw new ProdgradeError('Nothing was written.', '', exitCodes.refused);
      const { changes, sight } = planInto(fs, target, tree);
      const history = await writeRepository(changes, sight, disk, {
        withGit: this.options.git !== false,
        version: this.#repository?.version ?? '',
        branch: this.#repository?.answers.branch ?? 'main',
      });
      this.log(`${target.path}: written. ${history.note || 'The first commit contains it.'}`);
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
      const known = this.#repository?.tree.get(posix);
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
