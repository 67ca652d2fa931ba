/** Questions about things of a kind, with "every" semantics: one bucket without encryption fails. */
import { type Fact, known, type Open, open, type Text } from '../iac/fact.js';
import { type Kind, type Kinds, type Model, type Thing, thingsOf } from '../iac/model.js';
import type { Place } from '../iac/place.js';
import { all, type Finding, fails, holds, unclear } from './finding.js';

/** What must be true of a thing. */
export type Ask<K extends Kind> = (thing: Thing<K>) => Finding;

interface Wanted<K extends Kind> {
  /** Only those of which this is true; all when it is left out. */
  readonly which?: (thing: Thing<K>) => Fact<boolean>;
  /** Said when there is none: what is missing and what to do. Without it, there may be none. */
  readonly none?: string;
  /** Where what is missing could stand, if that can be told. */
  readonly place?: Place;
}

/** There is at least one, and each answers well. */
export function every<K extends Kind>(model: Model, kind: K, wanting: Wanted<K>, ask: Ask<K>): Finding {
  const { which, none, place = model.place } = wanting;
  const wanted = thingsOf(model, kind).map((thing) => ({ thing, is: which ? which(thing) : known(true, thing.place) }));
  const there = wanted.filter(({ is }) => !is.known || is.value);
  const findings = there.map(({ thing, is }) => answered(thing, is, ask));
  const certain = there.some(({ thing, is }) => is.known && thing.doubt === undefined);
  return all(...findings, certain || none === undefined ? holds : missing(model, there, fails(none, place)));
}

/** A thing that may not be there, or may not be meant, cannot fail. */
function answered<K extends Kind>(thing: Thing<K>, is: Fact<boolean>, ask: Ask<K>): Finding {
  const finding = ask(thing);
  if (finding.finding !== 'fails') return finding;
  if (!is.known) return unclear(is);
  return thing.doubt ? unclear(thing.doubt) : finding;
}

function missing(
  model: Model,
  there: readonly { readonly thing: Thing; readonly is: Fact<boolean> }[],
  none: Finding,
): Finding {
  for (const { thing, is } of there) {
    const why = is.known ? thing.doubt : is;
    if (why) return unclear(why);
  }
  const [unread] = model.opaque;
  return unread ? unclear(unread) : none;
}

/** A property that must be said and have a value that passes. */
export function must<K extends Kind, T>(
  thing: Thing<K>,
  property: keyof Kinds[K],
  fact: Fact<T> | undefined,
  test: (value: T) => boolean,
  sentence: string,
): Finding {
  const unsure = thing.unclear.get(String(property)) ?? thing.handed;
  return unsure && fact === undefined ? unclear(unsure) : given(fact, thing.place, test, sentence);
}

/** A fact that must be said and pass. Where nothing says it, the place is that of what could. */
export function given<T>(
  fact: Fact<T> | undefined,
  place: Place,
  test: (value: T) => boolean,
  sentence: string,
): Finding {
  if (fact === undefined) return fails(sentence, place);
  if (!fact.known) return unclear(fact);
  return test(fact.value) ? holds : fails(sentence, fact.place);
}

/** Something that must be so; where it is not, the place is that of what should have said it. */
export function mustBe(fact: Fact<boolean>, place: Place, sentence: string): Finding {
  if (!fact.known) return unclear(fact);
  return fact.value ? holds : fails(sentence, place);
}

/** One of these facts must pass; an unknown one may. */
export function some<T>(
  facts: readonly (Fact<T> | undefined)[],
  test: (value: T) => boolean,
  sentence: string,
  place: Place,
): Finding {
  if (facts.some((fact) => fact?.known && test(fact.value))) return holds;
  const unsure = facts.find((fact): fact is Open => fact !== undefined && !fact.known);
  return unsure ? unclear(unsure) : fails(sentence, place);
}

/** The thing that a property leads to; open where it leads out of the code or cannot be told. */
export function leadsTo<K extends Kind>(model: Model, kind: K, reference: Text): Fact<Thing<K>> {
  if (!reference.known) return reference;
  const found = thingsOf(model, kind).find(({ references }) => references.has(reference.value));
  if (found) return known(found, reference.place);
  return open(`the ${kind} ${reference.value} is made elsewhere`, reference.place);
}

/** A property that must lead to a thing of this kind. */
export function mustLeadTo<K extends Kind, To extends Kind>(
  model: Model,
  thing: Thing<K>,
  property: keyof Kinds[K],
  reference: Text | undefined,
  kind: To,
  sentence: string,
): Finding {
  const said = must(thing, property, reference, (value) => value !== '', sentence);
  if (said.finding !== 'holds' || reference === undefined) return said;
  const found = leadsTo(model, kind, reference);
  return found.known ? holds : unclear(found);
}
