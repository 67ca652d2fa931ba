/** How functions are written here. */
import { bare } from '../../access.js';
import type { Place } from '../../place.js';
import { fromPlain } from '../../plain.js';
import { unknown, type Value } from '../../value.js';
import type { Scope } from '../scope.js';

export interface At {
  readonly place: Place;
  readonly scope: Scope;
  /** Of the function, for messages. */
  readonly name: string;
}

/** No argument is itself unknown; members of a list may be. */
export type Compute = (args: readonly Value[], at: At) => Value;
export type Functions = Readonly<Record<string, Compute>>;

/** Something out of the code as plain JavaScript: the function says what it expects. */
// biome-ignore lint/suspicious/noExplicitAny: arguments have the types that Terraform has checked
export type Plain = any;

/** A function of plain values: unknown as soon as a part of an argument is. */
export function plain(compute: (...args: Plain[]) => unknown): Compute {
  return (args, { place, name }) => {
    const values = args.map(bare);
    if (values.includes(undefined)) return unknown(`${name} of a value that only AWS knows`, place);
    try {
      return fromPlain(compute(...values), place);
    } catch {
      return unknown(`${name} does not take these arguments`, place);
    }
  };
}
