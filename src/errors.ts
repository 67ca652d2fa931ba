/** Errors that a user can cause. They print without a stack: what, where, next step. */

/** Meaning of each exit code; the contract of the terminal. */
export const exitCodes = {
  ok: 0,
  failure: 1,
  usage: 2,
  drift: 3,
  conflicts: 4,
  policy: 5,
  refused: 6,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An expected error: `message` says what and where, `next` what to do about it. */
export class ProdgradeError extends Error {
  override readonly name = 'ProdgradeError';
  constructor(
    message: string,
    readonly next: string = '',
    readonly exitCode: ExitCode = exitCodes.usage,
  ) {
    super(message);
  }
}
