/** What a question is, for those who make them and those who ask them. */
import type { Answers } from '../types.js';

/** Name of the question for the reason why a control is left out: this and the control's id. */
export const REASON = 'reason:';
export type ReasonName = `${typeof REASON}${string}`;

export interface QuestionChoice {
  readonly name: string;
  readonly value: string;
  readonly description?: string;
}

/** What has been answered so far, under the questions' names. `defaults` and the reasons are not answers. */
export type RawAnswers = Record<string, unknown>;

export interface Question {
  readonly type: 'input' | 'select' | 'confirm' | 'checkbox';
  readonly name: keyof Answers | 'defaults' | ReasonName;
  readonly message: string | ((asked: RawAnswers) => string);
  readonly default?: (asked: RawAnswers) => unknown;
  readonly choices?: (asked: RawAnswers) => readonly QuestionChoice[];
  readonly when?: (asked: RawAnswers) => boolean;
  readonly validate?: (typed: unknown, asked: RawAnswers) => true | string;
  readonly filter?: (typed: unknown) => unknown;
  /** What was probably meant, and what is wrong with what was typed. */
  readonly correct?: (typed: unknown) => { readonly meant: string; readonly problem: string } | undefined;
  readonly pageSize?: number;
}
