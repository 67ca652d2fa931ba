/** What adapters of both readers have in common. */
import { type Fact, known, mapped, type Open, or, type Text, type Texts } from './fact.js';
import type { Fields } from './fields.js';
import type { Place } from './place.js';

/** Last part of an ARN such as that of a topic. */
export function lastPart(arn: Text | undefined): Text | undefined {
  return mapped(arn, (text) => text.split(':').at(-1)!);
}

/** Name of a log group out of its ARN, which some ask for with `:*` and some without. */
export function logGroupIn(arn: Text | undefined): Text | undefined {
  return mapped(arn, (text) => /:log-group:(.+?)(:\*)?$/.exec(text)?.[1] ?? text);
}

/** Name of a web ACL in its ARN, which ends with an id. */
export function webAclIn(arn: Text | undefined): Text | undefined {
  return mapped(arn, (text) => /:global\/webacl\/(.+)\/\{web ACL\}$/.exec(text)?.[1] ?? text);
}

/** Id of a key in its ARN; some ask for the one, some for the other. */
export function keyIn(key: Text | undefined): Text | undefined {
  return mapped(key, (text) => /:key\/(.+)$/.exec(text)?.[1] ?? text);
}

/** A DNS name may end with a dot. */
export function host(name: Text | undefined): Text | undefined {
  return mapped(name, (text) => text.replace(/\.$/, ''));
}

/** Both or what is there, apart by a space. */
export function joined(place: Place, ...facts: readonly (Fact<string | number> | undefined)[]): Text {
  const unclear = facts.find((fact) => fact && !fact.known);
  if (unclear && !unclear.known) return unclear;
  const parts = facts.flatMap((fact) => (fact?.known ? [String(fact.value)] : []));
  return or(undefined, parts.join(' '), place);
}

/** What a metric filter counts, as in `example RecordsTouched by 1`. */
export function counted(it: Fields, namespace: string, name: string, value: string): Text {
  return joined(it.place, it.text(namespace), it.text(name), known('by', it.place), it.number(value));
}

/** Several facts as one list; open as soon as one of them is. */
export function combined(facts: readonly (Text | undefined)[], place: Place, sort = true): Texts {
  const unclear = facts.find((fact): fact is Open => fact !== undefined && !fact.known);
  if (unclear) return unclear;
  const all = facts.flatMap((fact) => (fact?.known ? [fact.value] : []));
  return known(sort ? all.sort() : all, place);
}

/** One and the others, each once. */
export function textsOf(place: Place, one: Text | undefined, others: Texts | undefined): Texts {
  if (one && !one.known) return one;
  if (others && !others.known) return others;
  return known([...new Set([...(one ? [one.value] : []), ...(others?.value ?? [])])].sort(), place);
}
