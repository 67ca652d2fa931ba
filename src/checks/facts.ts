/** Facts put together: what is known decides, what is open stays open. */
import { type By, type Fact, known, type Open, open } from '../iac/fact.js';
import type { Place } from '../iac/place.js';

/** Every one of them is true. */
export function both(...facts: readonly Fact<boolean>[]): Fact<boolean> {
  return decided(facts, false);
}

/** One of them is true. */
export function either(place: Place, ...facts: readonly Fact<boolean>[]): Fact<boolean> {
  return facts.length === 0 ? known(false, place) : decided(facts, true);
}

function decided(facts: readonly Fact<boolean>[], decides: boolean): Fact<boolean> {
  const found = facts.find((fact) => fact.known && fact.value === decides);
  return found ?? facts.find((fact): fact is Open => !fact.known) ?? facts[0]!;
}

/** Whether a fact passes; what nothing says does not. */
export function is<T>(fact: Fact<T> | undefined, test: (value: T) => boolean, place: Place): Fact<boolean> {
  if (fact === undefined) return known(false, place);
  return fact.known ? known(test(fact.value), fact.place) : fact;
}

/** One of those that go by names. Where a name is not known, it may be that of the one that is looked for. */
export function under<T>(all: By<T> | undefined, name: string, place: Place): Fact<T | undefined> {
  const found = Object.entries(all ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase());
  if (found) return known(found[1], place);
  const isUnnamed = Object.keys(all ?? {}).some((key) => key.startsWith('{'));
  return isUnnamed ? open(`what ${name} says is not known`, place) : known(undefined, place);
}
