/** Why one value cannot be an answer. The caller, who knows where it was typed, turns it into an error with that place. */
import { ProdgradeError } from '../../errors.js';
import type { Answers } from '../types.js';

const SHOWN = 72;

/** `problem` continues the sentence that starts with the value: `"a b" has a space.` */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly value: unknown,
    readonly problem: string,
    readonly next: string,
    /** What was probably meant, where that is a valid value. */
    readonly meant?: string,
  ) {
    super(problem);
  }
}

/** An answer that was refused, with what was probably meant. */
export class AnswerError extends ProdgradeError {
  constructor(
    readonly answer: keyof Answers,
    { value, problem, next, meant }: Refusal,
    place: string,
  ) {
    super(`${place} ${showValue(value)} ${problem}`.trim(), next);
    this.meant = meant;
  }
  readonly meant: string | undefined;
}

/** Quoted on one line, cut where it would fill the screen. */
export function showValue(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
