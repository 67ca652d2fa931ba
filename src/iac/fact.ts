/** Facts: what the model says of a thing, each with the place in the code that says it. */
import type { Place } from './place.js';
import type { Unknown } from './value.js';

export interface Known<T> {
  readonly known: true;
  readonly value: T;
  readonly place: Place;
}

/** Cannot be worked out from the code alone. */
export interface Open {
  readonly known: false;
  /** Subject and verb: `the variable "name" has no default`. */
  readonly why: string;
  readonly place: Place;
}

export type Fact<T> = Known<T> | Open;

export type Text = Fact<string>;
export type Texts = Fact<readonly string[]>;
export type Flag = Fact<boolean>;
export type Count = Fact<number>;
/** Under names of their own, such as rules by id. */
export type By<T> = Readonly<Record<string, T>>;

export function known<T>(value: T, place: Place): Known<T> {
  return { known: true, value, place };
}

export function open(why: string, place: Place): Open {
  return { known: false, why, place };
}

export function openOf({ why, place }: Unknown): Open {
  return { known: false, why, place };
}

/** The same fact with another value; what is open stays open. */
export function mapped<T, U>(fact: Fact<T> | undefined, change: (value: T) => U): Fact<U> | undefined {
  return fact?.known ? known(change(fact.value), fact.place) : fact;
}

/** What AWS does where nothing is said. */
export function or<T>(fact: Fact<T> | undefined, otherwise: T, place: Place): Fact<T> {
  return fact ?? known(otherwise, place);
}

export function isFact(value: unknown): value is Fact<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { known?: unknown }).known === 'boolean';
}
