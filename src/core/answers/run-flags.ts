/** Flags that control a run. They are not answers and are not stored. */
export interface RunFlag {
  readonly help: string;
  readonly short?: string;
  /** `--no-x` means something too. */
  readonly negative?: true;
  /** May be given several times. */
  readonly repeats?: true;
  /** It takes a value: what stands after it in `--help`, an example, and the values where there are few. */
  readonly takes?: { readonly placeholder: string; readonly example: string; readonly choices?: readonly string[] };
}

export const runFlags = {
  answers: {
    takes: { placeholder: '<file|->', example: 'answers.yaml' },
    help: 'Answers from a file in JSON or YAML, from the manifest of another repository, or from standard input.',
  },
  existing: {
    takes: { placeholder: 'keep|cancel', example: 'keep', choices: ['keep', 'cancel'] },
    help: 'In a folder that is not empty: keep every file that is there, or cancel. Default: ask.',
  },
  set: {
    takes: { placeholder: '<answer>=<value>', example: 'region=eu-central-1' },
    repeats: true,
    help: 'Change any answer by its name; repeatable.',
  },
  except: {
    takes: { placeholder: '<glob>', example: '.github/workflows/**' },
    repeats: true,
    help: 'Leave these files for a later upgrade; repeatable.',
  },
  'on-conflict': {
    takes: {
      placeholder: 'markers|ours|theirs|fail',
      example: 'fail',
      choices: ['markers', 'ours', 'theirs', 'fail'],
    },
    help: 'Where you and the template changed the same lines: mark them, keep yours, take the template’s, or change nothing. Default: ask, or markers.',
  },
  continue: { help: 'Finish an upgrade or a git merge whose conflicts are resolved.' },
  abort: { help: 'Undo an upgrade whose conflicts are not resolved yet.' },
  stat: { help: 'Only count lines.' },
  yes: { short: 'y', help: 'Ask nothing; use the default for every answer that is not given.' },
  interactive: {
    negative: true,
    help: 'Ask questions; with --no-, never ask. Default: ask at a terminal outside of CI.',
  },
  plain: { help: 'Ask line by line and draw nothing, for screen readers; also with PRODGRADE_PLAIN=1 or TERM=dumb.' },
  git: {
    negative: true,
    help: 'Start a git repository with a first commit. Default: yes, unless the folder is in one.',
  },
  'dry-run': { help: 'Show what would be written, and write nothing.' },
  json: { help: 'Report as one JSON object on standard output.' },
  help: { short: 'h', help: 'This text.' },
  version: { short: 'v', help: 'The version.' },
} as const satisfies Readonly<Record<string, RunFlag>>;

export type RunFlagName = keyof typeof runFlags;

/** What was given of them. */
export type RunValues = {
  readonly [Name in RunFlagName]?: (typeof runFlags)[Name] extends {
    readonly takes: { readonly choices: readonly (infer Value)[] };
  }
    ? Value
    : (typeof runFlags)[Name] extends { readonly repeats: true }
      ? readonly string[]
      : (typeof runFlags)[Name] extends { readonly takes: object }
        ? string
        : boolean;
};
