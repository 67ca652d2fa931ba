/** Answers in a few words each, with what they cost: for lists that a person chooses from. */

import { regionName } from '../aws/regions.js';
import { costInWords, monthlyCost } from '../selection/cost.js';
import { select } from '../selection/select.js';
import type { Answers } from '../types.js';
import type { AnswerContext } from './context.js';

export interface Told {
  readonly value: string;
  /** In money or comfort; empty where the cost is not worth mentioning. */
  readonly cost: string;
}

const told: {
  readonly [Name in keyof Answers]?: (answers: Answers, context: AnswerContext) => Told;
} = {
  region: ({ region }) => ({ value: `${region}, ${regionName(region)}`, cost: '' }),
  zone: ({ zone }) => ({ value: zone, cost: zone === 'new' ? '0.50 USD a month' : 'nothing more' }),
  www: ({ www }) => ({ value: yesOrNo(www), cost: www ? 'free' : '' }),
  ci: ({ ci }) => ({
    value: ci,
    cost: ci === 'github' ? 'free for public repositories' : 'you deploy from a terminal',
  }),
  repo: ({ repo, ci }) => ({
    value: repo || 'none',
    cost: repo || ci === 'none' ? '' : 'no deploy workflow, no deploy role',
  }),
  email: ({ email }) => ({ value: email || 'none', cost: email ? 'free' : 'nobody receives the alarms' }),
  waf: (answers, context) => ({ value: yesOrNo(answers.waf), cost: answers.waf ? firewallCost(answers, context) : '' }),
  add: ({ add }) => ({ value: add.join(', ') || 'none', cost: '' }),
  waive: ({ waive }) => ({ value: Object.keys(waive).join(', ') || 'none', cost: '' }),
};

export function tellAnswer(name: keyof Answers, answers: Answers, context: AnswerContext): Told {
  return told[name]?.(answers, context) ?? { value: String(answers[name]), cost: '' };
}

/** The total cost per month. */
export function totalCost(answers: Answers, { controls }: AnswerContext): number {
  return monthlyCost(select(controls, answers), answers);
}

function firewallCost(answers: Answers, context: AnswerContext): string {
  const waive = Object.fromEntries(Object.entries(answers.waive).filter(([id]) => !id.startsWith('waf')));
  const without = { ...answers, waf: false, add: answers.add.filter((id) => !id.startsWith('waf')), waive };
  return costInWords(totalCost(answers, context) - totalCost(without, context));
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
