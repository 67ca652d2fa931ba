/** Why one value cannot be an answer. Whoever knows where it was typed turns it into an error with that place. */
import { ProdgradeError } from '../../errors.js';

const SHOWN = 72;

/** `problem` continues the sentence that starts with the value: `"a b" has a space.` */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly value: unknown,
    readonly problem: string,
    readonly next: string,
  ) {
    super(problem);
  }
}

/** The error a user gets; `place` is the flag, variable or file the value came from, empty at a prompt. */
export function refusalError(refusal: Refusal, place: string): ProdgradeError {
  return new ProdgradeError(`${place} ${showValue(refusal.value)} ${refusal.problem}`.trim(), refusal.next);
}

/** Quoted on one line, cut where it would fill the screen. */
export function showValue(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
