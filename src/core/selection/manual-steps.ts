/** What only the owner can do. Until it is done, the controls behind it do not take effect. */
import type { Answers, Control, ManualStep } from '../types.js';

const DELEGATE: ManualStep = {
  step: 'Delegate the domain',
  why: 'Until then, there is no certificate, and nobody can find the site.',
  heading: 'First deployment',
  rank: 1,
};

/** The steps for these answers, in their order. @param on controls that are on */
export function manualSteps({ zone, email }: Answers, on: readonly Control[]): readonly ManualStep[] {
  const there = new Set([...on.map(({ id }) => id), ...(email === '' ? [] : ['email'])]);
  const worded = (step: ManualStep): ManualStep => {
    const [, why] = Object.entries(step.whyWith ?? {}).find(([name]) => there.has(name)) ?? [];
    return why === undefined ? step : { ...step, why };
  };
  return [...(zone === 'new' ? [DELEGATE] : []), ...on.flatMap(({ manualSteps: own = [] }) => own)]
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(worded);
}
