/** A template and where it goes. */
import type { Place } from '../place.js';
import type { Value } from '../value.js';

export interface Stack {
  readonly name: string;
  readonly place: Place;
  readonly region: Value;
  /** As written: functions are not worked out. */
  readonly template: Value;
  /** Values of parameters that are known from the start. */
  readonly settings: ReadonlyMap<string, Value>;
  /** Tags that the stack passes on to its resources. */
  readonly tags: Value;
}
