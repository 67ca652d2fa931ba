/** Flags that say how a run goes. They are no answers: nothing of them is kept. */
export interface RunFlag {
  readonly help: string;
  readonly short?: string;
  /** `--no-x` means something too. */
  readonly negative?: true;
}

export const runFlags = {
  yes: { short: 'y', help: 'Ask nothing: take the default of whatever is not given.' },
  interactive: { negative: true, help: 'Ask, or with --no- never ask. Default: ask at a terminal that is not CI.' },
  git: { negative: true, help: 'Start a git repository with a first commit. Default: yes, outside of one.' },
  'dry-run': { help: 'Show what would be written, and write nothing.' },
  json: { help: 'Report as one JSON object on standard output.' },
  help: { short: 'h', help: 'This text.' },
  version: { short: 'v', help: 'The version.' },
} as const satisfies Readonly<Record<string, RunFlag>>;

export type RunFlagName = keyof typeof runFlags;
