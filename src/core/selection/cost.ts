/** What a selection costs a month, regardless of the traffic. */

import type { Answers, Charge } from '../types.js';
import type { Selection } from './select.js';

/** In USD, exact to the cent. */
export function monthlyCost({ on }: Pick<Selection, 'on'>, answers: Answers): number {
  const ids = new Set(on.map(({ id }) => id));
  const isDue = ({ newZone, elsewhere, with: beside }: Charge): boolean =>
    (!newZone || answers.zone === 'new') &&
    (!elsewhere || answers.region !== 'us-east-1') &&
    (beside?.some((id) => ids.has(id)) ?? true);
  const cents = on.flatMap(({ monthly = [] }) => monthly.filter(isDue)).map(({ usd }) => Math.round(usd * 100));
  return cents.reduce((sum, each) => sum + each, 0) / 100;
}

/** As a person would say it. */
export function costInWords(usd: number): string {
  return usd === 0 ? 'nothing a month' : `about ${Math.max(1, Math.round(usd))} USD a month`;
}
